import { type Binding, figureNames } from '../../contract/binding.ts';
import { optionsOf, type Question, wordsIn } from '../../contract/scorecard.ts';
import { findingKinds as findingNames } from '../../insight/lint/finding.ts';
import { m } from '../../messages/index.ts';
import { findingKinds } from '../../reviewing/finding-kinds.ts';
import { optionWords } from '../../reviewing/option-words.ts';
import { figureWords } from '../../reviewing/rule-words.ts';
import { ChoiceField } from './fields/choice-field.tsx';
import { NumberField } from './fields/number-field.tsx';
import { WordsField } from './fields/words-field.tsx';

interface BindingFieldsProps {
  question: Question;
  path: string;
  onChange(field: string, changed: Question): void;
}

/** The fact of a call that suggests the answer, and which answer; for a question with options. */
export function BindingFields({ question, path, onChange }: BindingFieldsProps) {
  const { binding, ...rest } = question;
  const ids = optionsOf(question).map(({ id }) => id);
  const [first] = ids;
  if (first === undefined) return null;
  const put = (field: string, changed: Binding) =>
    onChange(`binding.${field}`, { ...question, binding: changed });
  const bind = (fact: Binding['fact'] | '') => {
    if (fact === '') return onChange('binding', rest);
    const options = { whenSo: binding?.whenSo ?? first };
    if (fact === 'finding') return put('fact', { ...options, fact, finding: 'risk-word' });
    if (fact === 'node') return put('fact', { ...options, fact, node: '' });
    return put('fact', { ...options, fact, figure: 'coverage', least: 0.6 });
  };
  return (
    <div className="space-y-2">
      <ChoiceField
        path={`${path}.binding`}
        label={m.binding()}
        value={binding?.fact ?? ''}
        options={[
          { value: '', words: m.binding_none() },
          { value: 'finding', words: m.binding_finding() },
          { value: 'figure', words: m.binding_figure() },
          { value: 'node', words: m.binding_node() },
        ]}
        onChange={bind}
      />
      {binding && (
        <>
          <FactFields binding={binding} path={`${path}.binding`} onChange={put} />
          <div className="grid grid-cols-2 gap-3">
            <AnswerChoice
              question={question}
              path={`${path}.binding.whenSo`}
              label={m.binding_when_so()}
              value={binding.whenSo}
              ids={ids}
              onChange={(whenSo) => put('whenSo', { ...binding, whenSo: whenSo || first })}
            />
            <AnswerChoice
              question={question}
              path={`${path}.binding.whenNot`}
              label={m.binding_when_not()}
              value={binding.whenNot ?? ''}
              ids={['', ...ids]}
              onChange={(whenNot) => {
                const { whenNot: _, ...without } = binding;
                put('whenNot', whenNot === '' ? without : { ...without, whenNot });
              }}
            />
          </div>
        </>
      )}
    </div>
  );
}

interface FactFieldsProps {
  binding: Binding;
  path: string;
  onChange(field: string, changed: Binding): void;
}

function FactFields({ binding, path, onChange }: FactFieldsProps) {
  if (binding.fact === 'finding') {
    return (
      <ChoiceField
        path={`${path}.finding`}
        label={m.binding_which_finding()}
        value={binding.finding}
        options={findingNames.map((value) => ({ value, words: findingKinds[value]() }))}
        onChange={(finding) => onChange('finding', { ...binding, finding })}
      />
    );
  }
  if (binding.fact === 'node') {
    return (
      <WordsField
        path={`${path}.node`}
        label={m.binding_node_name()}
        value={binding.node}
        onChange={(node) => onChange('node', { ...binding, node: wordsIn(node, 'en') })}
      />
    );
  }
  return <FigureFields binding={binding} path={path} onChange={onChange} />;
}

interface FigureFieldsProps extends FactFieldsProps {
  binding: Binding & { fact: 'figure' };
}

/** Shares are written in percent, times in seconds. */
function FigureFields({ binding, path, onChange }: FigureFieldsProps) {
  const isTime = binding.figure.endsWith('-ms');
  const unit = isTime ? 1000 : 0.01;
  const { least: _, most: __, ...unbound } = binding;
  return (
    <div className="grid grid-cols-2 gap-x-3 gap-y-2 sm:grid-cols-4">
      <ChoiceField
        path={`${path}.figure`}
        label={m.binding_which_figure()}
        value={binding.figure}
        options={figureNames.map((value) => ({ value, words: figureWords[value]() }))}
        className="col-span-2"
        onChange={(figure) => {
          const isSameUnit = figure.endsWith('-ms') === isTime;
          onChange('figure', { ...(isSameUnit ? binding : unbound), figure });
        }}
      />
      {(['least', 'most'] as const).map((bound) => {
        const value = binding[bound];
        return (
          <NumberField
            key={`${bound} ${isTime}`}
            path={`${path}.${bound}`}
            label={
              isTime
                ? m.bound_seconds({ bound: signs[bound] })
                : m.bound_percent({ bound: signs[bound] })
            }
            value={value === undefined ? null : Number((value / unit).toPrecision(6))}
            least={0}
            most={isTime ? 3600 : 100}
            isFraction
            onClear={() => {
              const { [bound]: ___, ...without } = binding;
              onChange(bound, without);
            }}
            onChange={(number) =>
              onChange(bound, { ...binding, [bound]: Number((number * unit).toPrecision(6)) })
            }
          />
        );
      })}
    </div>
  );
}

const signs = { least: '≥', most: '≤' };

interface AnswerChoiceProps {
  question: Question;
  path: string;
  label: string;
  value: string;
  ids: readonly string[];
  onChange(id: string): void;
}

function AnswerChoice({ question, path, label, value, ids, onChange }: AnswerChoiceProps) {
  const options = ids.map((id) => ({
    value: id,
    words: id === '' ? m.binding_no_answer() : optionWords(question, id) || m.question_no_words(),
  }));
  if (!ids.includes(value)) options.push({ value, words: m.option_lost() });
  return <ChoiceField {...{ path, label, value, options, onChange }} />;
}
