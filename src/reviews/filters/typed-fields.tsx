import type { Narrowing } from '../../api/reviews-query.ts';
import { toHalfWidth } from '../../call/half-width.ts';
import { m } from '../../messages/index.ts';
import { readFilter } from '../search.ts';
import type { FilterChange } from '../use-search.ts';
import { FieldFrame } from './field-frame.tsx';
import { TypedInput } from './typed-input.tsx';

interface TypedFieldsProps {
  filter: Narrowing;
  onChange(filter: FilterChange, replace: boolean): void;
}

type TypedName = 'scoreFrom' | 'scoreTo' | 'from' | 'to' | 'words';

/** What a typed filter is given: its value as it is written, and what to do with another. */
function typed(name: TypedName, { filter, onChange }: TypedFieldsProps) {
  const written = (text: string) => (name === 'words' ? text : toHalfWidth(text));
  return {
    value: String(filter[name] ?? ''),
    isValid: (text: string) => readFilter(name, written(text)) !== undefined,
    onCommit: (text: string, again: boolean) => {
      const value = text === '' ? undefined : readFilter(name, written(text));
      onChange({ [name]: value }, again);
    },
  };
}

/** The scores between which reviews are shown, both included. */
export function ScoreFields(props: TypedFieldsProps) {
  const { scoreFrom, scoreTo } = props.filter;
  return (
    <FieldFrame
      label={m.filter_score()}
      isActive={scoreFrom !== undefined || scoreTo !== undefined}
      isGroup
    >
      <TypedInput
        {...typed('scoreFrom', props)}
        aria-label={m.filter_score_from()}
        inputMode="decimal"
        placeholder="0"
        className="w-10 text-center"
      />
      <span className="text-muted">–</span>
      <TypedInput
        {...typed('scoreTo', props)}
        aria-label={m.filter_score_to()}
        inputMode="decimal"
        placeholder="100"
        className="w-10 text-center"
      />
    </FieldFrame>
  );
}

/** The days between which reviews were submitted, both included. */
export function DateFields(props: TypedFieldsProps) {
  const { from, to } = props.filter;
  return (
    <FieldFrame label={m.filter_date()} isActive={from !== undefined || to !== undefined} isGroup>
      <TypedInput
        {...typed('from', props)}
        type="date"
        max={to}
        aria-label={m.filter_date_from()}
      />
      <span className="text-muted">–</span>
      <TypedInput {...typed('to', props)} type="date" min={from} aria-label={m.filter_date_to()} />
    </FieldFrame>
  );
}

/** What a note contains. */
export function WordsField(props: TypedFieldsProps) {
  return (
    <FieldFrame label={m.filter_words()} isActive={props.filter.words !== undefined}>
      <TypedInput
        {...typed('words', props)}
        type="search"
        maxLength={100}
        className="w-32 flex-1"
      />
    </FieldFrame>
  );
}
