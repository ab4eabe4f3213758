import type { RootCause, ScorecardDefinition } from '../../contract/scorecard.ts';
import { m } from '../../messages/index.ts';
import { getLocale } from '../../messages/locale.ts';
import { causeWords } from '../../reviewing/cause-words.ts';
import { put } from './definition-edits.ts';
import { useEditor } from './editor-context.ts';
import { CheckField } from './fields/check-field.tsx';
import { ChoiceField } from './fields/choice-field.tsx';
import { NumberField } from './fields/number-field.tsx';
import { WordsField } from './fields/words-field.tsx';
import { inBoth, inOne } from './languages.ts';

const causes = Object.keys(causeWords) as RootCause[];

/** What concerns the scorecard as a whole. */
export function SettingsEditor({ definition }: { definition: ScorecardDefinition }) {
  const { isInBoth, change } = useEditor();
  const { title, passMark, heardShare, rootCauses } = definition;
  const toggle = (cause: RootCause, isOn: boolean) => {
    const chosen = causes.filter((each) => (each === cause ? isOn : rootCauses.includes(each)));
    change('rootCauses', put({ rootCauses: chosen }));
  };
  return (
    <section aria-label={m.scorecard_settings()} className="space-y-3">
      <WordsField
        path="title"
        label={m.scorecard_title()}
        value={title}
        onChange={(words) => change('title', put({ title: words }))}
      />
      <div className="grid grid-cols-2 gap-x-3 gap-y-2 sm:grid-cols-3">
        <ChoiceField
          path="languages"
          label={m.scorecard_languages()}
          value={isInBoth ? 'both' : 'one'}
          options={[
            { value: 'one', words: m.scorecard_in_one() },
            { value: 'both', words: m.scorecard_in_both() },
          ]}
          className="max-sm:col-span-2"
          onChange={(languages) =>
            change('languages', (card) =>
              languages === 'both' ? inBoth(card) : inOne(card, getLocale()),
            )
          }
        />
        <NumberField
          path="passMark"
          label={m.scorecard_pass_mark()}
          value={passMark}
          least={0}
          most={100}
          isFraction
          onClear={() => change('passMark', put({ passMark: null }))}
          onChange={(mark) => change('passMark', put({ passMark: mark }))}
        />
        <NumberField
          path="heardShare"
          label={m.scorecard_heard_share()}
          value={Math.round(heardShare * 1000) / 10}
          least={0}
          most={100}
          isFraction
          onChange={(percent) => change('heardShare', put({ heardShare: percent / 100 }))}
        />
      </div>
      <fieldset>
        <legend className="text-xs text-muted">{m.scorecard_causes()}</legend>
        <div className="mt-0.5 flex flex-wrap gap-x-4">
          {causes.map((cause) => (
            <CheckField
              key={cause}
              label={causeWords[cause]()}
              isChecked={rootCauses.includes(cause)}
              onChange={(isOn) => toggle(cause, isOn)}
            />
          ))}
        </div>
      </fieldset>
    </section>
  );
}
