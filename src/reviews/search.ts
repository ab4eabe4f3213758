import type { Narrowing } from '../api/reviews-query.ts';
import { searchOf } from '../api/turnwise.ts';
import { type ReviewSort, reviewFilter, reviewSort } from '../contract/review-table.ts';

/** What the table shows, as its address says it. */
export interface Search {
  filter: Narrowing;
  sort: ReviewSort;
}

type FilterName = keyof typeof reviewFilter;

const defaultSort: ReviewSort = '-submitted';
const defaultState = 'submitted';
const filterNames = Object.keys(reviewFilter) as FilterName[];

/** What a filter means as it is written; undefined where it is none. */
export function readFilter(name: FilterName, written: string): Narrowing[FilterName] {
  return reviewFilter[name].safeParse(written).data;
}

/** Reads an address; what is no filter in it is left out, as is what holds without being said. */
export function readSearch(params: URLSearchParams): Search {
  const filters = filterNames.flatMap((name) => {
    const written = params.get(name);
    const value = written === null ? undefined : readFilter(name, written);
    return value === undefined || value === defaultState ? [] : [[name, value]];
  });
  const { data: sort = defaultSort } = reviewSort.safeParse(params.get('sort'));
  return { filter: Object.fromEntries(filters), sort };
}

/** The search of the address that says this; empty where all of it holds without being said. */
export function writeSearch({ filter, sort }: Search): string {
  const { state, ...others } = filter;
  return searchOf({
    ...others,
    ...(state !== defaultState && { state }),
    ...(sort !== defaultSort && { sort }),
  });
}
