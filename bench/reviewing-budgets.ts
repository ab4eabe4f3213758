import type { Budget } from './budget.ts';
import type { ReviewingFigures } from './figures.ts';

/** The budgets of reviewing, each with the value of one engine. */
export function reviewingBudgets(figures: ReviewingFigures): Budget[] {
  return [
    ...saveBudgets(figures),
    ...pageBudgets(figures),
    ...panelBudgets(figures),
    ...readerBudgets(figures),
  ];
}

function saveBudgets({ saves }: ReviewingFigures): Budget[] {
  return saves
    .filter(({ isPaced }) => isPaced)
    .map(({ engine, writers, p95Ms }) => ({
      name: `A save of ${writers} reviewers at once, 95th percentile, ${engine}`,
      ...{ value: p95Ms, bound: 50, unit: 'ms' },
    }));
}

/** The slowest page of each engine. */
function pageBudgets({ table }: ReviewingFigures): Budget[] {
  return worstOfEach(table, ({ slowestMs }) => slowestMs).map(
    ({ engine, filter, slowest, slowestMs }) => ({
      name: `A page of reviews, ${engine}; slowest: ${filter}, ${slowest}`,
      ...{ value: slowestMs, bound: 100, unit: 'ms' },
    }),
  );
}

function panelBudgets({ panel }: ReviewingFigures): Budget[] {
  return worstOfEach(panel, ({ medianMs }) => medianMs).map(({ engine, shown, medianMs }) => ({
    name: `The review panel after its key, ${engine}; slowest: ${shown}`,
    ...{ value: medianMs, bound: 100, unit: 'ms' },
    known: {
      upTo: 200,
      why: 'the first time in a browser, the scripts of reviewing come with the key: who never reviews loads none of them. Where a call was reviewed before, they are there when the page has drawn.',
    },
  }));
}

function readerBudgets({ reader }: ReviewingFigures): Budget[] {
  return reader.map(({ engine, ofReviewing }) => ({
    name: `Requests for reviewing by who only reads, ${engine}`,
    ...{ value: ofReviewing, bound: 0, unit: '' },
  }));
}

/** For each engine the row with the largest value. */
function worstOfEach<Row extends { engine: string }>(
  rows: readonly Row[],
  keyOf: (row: Row) => number,
): Row[] {
  const sorted = rows.toSorted((a, b) => keyOf(b) - keyOf(a));
  return sorted.filter(({ engine }, at) => sorted.findIndex((row) => row.engine === engine) === at);
}
