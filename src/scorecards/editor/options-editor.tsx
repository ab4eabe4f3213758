import { ChevronDown, ChevronUp, Plus, Trash2 } from 'lucide-react';
import { flushSync } from 'react-dom';
import { mostOptions, type Option, type Question } from '../../contract/scorecard.ts';
import { m } from '../../messages/index.ts';
import { Button } from '../../ui/button.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { issueWords } from '../issue-words.ts';
import { moved } from './definition-edits.ts';
import { fieldId, useEditor, useIssue } from './editor-context.ts';
import { CheckField } from './fields/check-field.tsx';
import { NumberField } from './fields/number-field.tsx';
import { WordsField } from './fields/words-field.tsx';
import { keepFocus, removeFocused } from './keep-focus.ts';
import { newOption } from './new-parts.ts';

interface OptionsEditorProps {
  question: Question & { kind: 'single' | 'multiple' };
  path: string;
  onChange(field: string, changed: Question): void;
}

/** The options of a question, in the order of their digits. */
export function OptionsEditor({ question, path, onChange }: OptionsEditorProps) {
  const { isInBoth } = useEditor();
  const issue = useIssue(`${path}.options`);
  const { options } = question;
  const putAll = (field: string, all: Option[]) => onChange(field, { ...question, options: all });
  const putOne = (field: string, at: number, option: Option) =>
    putAll(`${option.id}.${field}`, options.with(at, option));
  const move = (at: number, by: 1 | -1) => {
    keepFocus(() => putAll('options', moved(options, at, by)));
  };
  const add = () => {
    const at = options.length;
    flushSync(() => putAll('options', [...options, newOption(isInBoth, 0)]));
    const words = `${path}.options.${at}.text`;
    document.getElementById(fieldId(isInBoth ? `${words}.zh-CN` : words))?.focus();
  };
  return (
    <fieldset id={fieldId(`${path}.options`)} tabIndex={-1} className="space-y-2 outline-none">
      <legend className="text-xs font-medium">{m.options()}</legend>
      {options.map((option, at) => (
        <div key={option.id} data-option className="flex flex-wrap items-end gap-x-2 gap-y-1">
          <WordsField
            path={`${path}.options.${at}.text`}
            label={m.option_number({ number: at + 1 })}
            value={option.text}
            className="min-w-48 flex-1"
            onChange={(text) => putOne('text', at, { ...option, text })}
          />
          <NumberField
            path={`${path}.options.${at}.points`}
            label={m.points()}
            value={option.points}
            least={0}
            most={1000}
            className="w-16 shrink-0"
            onChange={(points) => putOne('points', at, { ...option, points })}
          />
          <div className="flex h-8 items-center gap-1 pointer-coarse:h-11">
            <CheckField
              label={m.question_critical()}
              isChecked={option.isFatal}
              onChange={(isFatal) => putOne('isFatal', at, { ...option, isFatal })}
            />
            <IconButton
              small
              icon={ChevronUp}
              label={m.option_up()}
              disabled={at === 0}
              onClick={() => move(at, -1)}
            />
            <IconButton
              small
              icon={ChevronDown}
              label={m.option_down()}
              disabled={at === options.length - 1}
              onClick={() => move(at, 1)}
            />
            <IconButton
              small
              icon={Trash2}
              label={m.option_remove()}
              onClick={({ currentTarget }) => {
                const remove = () => putAll('options', options.toSpliced(at, 1));
                removeFocused(currentTarget.closest('[data-option]'), remove);
              }}
            />
          </div>
        </div>
      ))}
      {issue && <p className="text-xs text-danger">{issueWords(issue)}</p>}
      {options.length < mostOptions && (
        <Button onClick={add} className="pointer-coarse:h-11">
          <Plus size={14} aria-hidden />
          {m.option_add()}
        </Button>
      )}
    </fieldset>
  );
}
