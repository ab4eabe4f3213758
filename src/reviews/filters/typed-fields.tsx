import type { Narrowing } from '../../api/reviews-query.ts';
import { m } from '../../messages/index.ts';
import { FieldFrame } from '../../table/filters/field-frame.tsx';
import { DayRange, NumberRange } from '../../table/filters/range-fields.tsx';
import { typedFilter } from '../../table/filters/typed-filter.ts';
import { TypedInput } from '../../table/filters/typed-input.tsx';
import type { FilterChange } from '../../table/use-table-search.ts';
import { reviewSearch } from '../search.ts';

interface TypedFieldsProps {
  filter: Narrowing;
  onChange(filter: FilterChange<Narrowing>, replace: boolean): void;
}

/** The scores between which reviews are shown, both included. */
export function ScoreFields(props: TypedFieldsProps) {
  return (
    <NumberRange
      {...props}
      {...{ table: reviewSearch, from: 'scoreFrom', to: 'scoreTo', least: '0', most: '100' }}
      label={m.filter_score()}
      fromLabel={m.filter_score_from()}
      toLabel={m.filter_score_to()}
    />
  );
}

/** The days between which reviews were submitted, both included. */
export function DateFields(props: TypedFieldsProps) {
  return (
    <DayRange
      {...props}
      {...{ table: reviewSearch, from: 'from', to: 'to' }}
      label={m.filter_date()}
      fromLabel={m.filter_date_from()}
      toLabel={m.filter_date_to()}
    />
  );
}

/** What a note contains. */
export function WordsField(props: TypedFieldsProps) {
  const asTyped = (text: string) => text;
  return (
    <FieldFrame label={m.filter_words()} isActive={props.filter.words !== undefined}>
      <TypedInput
        {...typedFilter({ ...props, table: reviewSearch }, 'words', asTyped)}
        type="search"
        maxLength={100}
        className="w-32 flex-1"
      />
    </FieldFrame>
  );
}
