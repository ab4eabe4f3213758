import { toHalfWidth } from '../../call/half-width.ts';
import type { TableSearch } from '../table-search.ts';
import type { FilterChange } from '../use-table-search.ts';

/** Some filters of a table that are typed. */
export interface TypedFilters<Filter> {
  table: TableSearch<Filter, string>;
  filter: Filter;
  onChange(filter: FilterChange<Filter>, replace: boolean): void;
}

/** What the input of a filter is given: its value as it is written, and what to do with another. */
export function typedFilter<Filter, Name extends keyof Filter>(
  { table, filter, onChange }: TypedFilters<Filter>,
  name: Name,
  normalise = toHalfWidth,
) {
  return {
    value: String(filter[name] ?? ''),
    isValid: (text: string) => table.readFilter(name, normalise(text)) !== undefined,
    onCommit: (text: string, again: boolean) => {
      const value = text === '' ? undefined : table.readFilter(name, normalise(text));
      onChange({ [name]: value } as FilterChange<Filter>, again);
    },
  };
}
