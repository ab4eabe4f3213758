import type { CallNarrowing } from '../api/calls-query.ts';
import type { Narrowing } from '../api/reviews-query.ts';
import { searchOf } from '../api/turnwise.ts';
import type { CallSort } from '../contract/call-table.ts';
import type { Period } from '../contract/period.ts';

/** Where the things behind a figure are listed. */
export interface Links {
  /** The calls that the figures are of, narrowed further; undefined where one filter cannot say that. */
  calls(narrowing: CallNarrowing, sort?: CallSort): string | undefined;
  /** The calls of a day of the period. */
  day(day: string): string;
  /** The reviews that were submitted in the period, narrowed further. */
  reviews(narrowing: Narrowing): string;
}

/** The links of figures of a period and a filter. */
export function linksOf(filter: CallNarrowing, { from, to }: Period): Links {
  const write = (narrowing: CallNarrowing, sort?: CallSort) =>
    `/calls?${searchOf({ ...filter, from, to, ...narrowing, sort })}`;
  return {
    calls: (narrowing, sort) => (canNarrow(filter, narrowing) ? write(narrowing, sort) : undefined),
    day: (day) => write({ from: day, to: day }),
    reviews: (narrowing) => {
      const { account, task } = filter;
      return `/reviews?${searchOf({ account, task, from, to, ...narrowing })}`;
    },
  };
}

/** Whether a filter can say both: it has one value of each name, and a kind that belongs to its node. */
function canNarrow(filter: CallNarrowing, narrowing: CallNarrowing): boolean {
  const names = Object.keys(narrowing) as (keyof CallNarrowing)[];
  const isOther = names.some(
    (name) => filter[name] !== undefined && filter[name] !== narrowing[name],
  );
  const isOfNode = filter.foundAt !== undefined && filter.finding !== narrowing.finding;
  return !isOther && !(isOfNode && narrowing.finding !== undefined);
}
