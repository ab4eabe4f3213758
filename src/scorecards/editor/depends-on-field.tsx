import { optionsOf, type Question } from '../../contract/scorecard.ts';
import { m } from '../../messages/index.ts';
import { localText } from '../../reviewing/local-text.ts';
import { optionWords } from '../../reviewing/option-words.ts';
import { issueWords } from '../issue-words.ts';
import { fieldId, useIssue } from './editor-context.ts';
import { CheckField } from './fields/check-field.tsx';
import { ChoiceField } from './fields/choice-field.tsx';

interface DependsOnFieldProps {
  question: Question;
  path: string;
  earlier: readonly Question[];
  onChange(field: string, changed: Question): void;
}

const always = '';

/** When a question is asked: always, or after certain answers to one before it. */
export function DependsOnField({ question, path, earlier, onChange }: DependsOnFieldProps) {
  const optionsIssue = useIssue(`${path}.dependsOn.options`);
  const { dependsOn, ...rest } = question;
  const others = earlier.filter((each) => optionsOf(each).length > 0);
  const other = others.find(({ id }) => id === dependsOn?.question);
  const choices = others.map((each) => ({
    value: each.id,
    words: m.question_asked_after({
      number: earlier.indexOf(each) + 1,
      question: localText(each.text) || m.question_no_words(),
    }),
  }));
  if (dependsOn && !other) choices.push({ value: dependsOn.question, words: m.question_lost() });
  const put = (options: string[], id: string) =>
    onChange('dependsOn', { ...question, dependsOn: { question: id, options } });
  const known = other ? optionsOf(other).map(({ id }) => id) : [];
  return (
    <div className="space-y-1">
      <ChoiceField
        path={`${path}.dependsOn`}
        label={m.question_asked()}
        value={dependsOn?.question ?? always}
        options={[{ value: always, words: m.question_asked_always() }, ...choices]}
        onChange={(id) => (id === always ? onChange('dependsOn', rest) : put([], id))}
      />
      {dependsOn && other && (
        <div
          id={fieldId(`${path}.dependsOn.options`)}
          tabIndex={-1}
          className="flex flex-wrap gap-x-4 outline-none"
        >
          {known.map((id) => (
            <CheckField
              key={id}
              label={optionWords(other, id) || m.question_no_words()}
              isChecked={dependsOn.options.includes(id)}
              onChange={(isOn) =>
                put(
                  known.filter((each) => (each === id ? isOn : dependsOn.options.includes(each))),
                  other.id,
                )
              }
            />
          ))}
        </div>
      )}
      {optionsIssue && <p className="text-xs text-danger">{issueWords(optionsIssue)}</p>}
    </div>
  );
}
