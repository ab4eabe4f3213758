import type { Narrowing } from '../../api/reviews-query.ts';
import { m } from '../../messages/index.ts';
import { DayRange, NumberRange } from '../../table/filters/range-fields.tsx';
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
