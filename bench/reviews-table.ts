import { findPlaces, type Place } from '../server/reviews/table-page.ts';
import { readRows } from '../server/reviews/table-queries.ts';
import type { Store } from '../server/store/store.ts';
import { type ReviewFilter, reviewSort } from '../src/contract/review-table.ts';
import { filling, fillStore } from './fill-store.ts';
import { median } from './statistics.ts';

/** How long pages of the table take with one filter: the slowest of its orders, in ms. */
export interface TableRow {
  filter: string;
  firstPageMs: number;
  /** The page after nine tenths of what the filter lets through. */
  deepPageMs: number;
}

const perPage = 50;
const { scorecards, words } = filling;
const oneDay = { from: '2024-06-01', to: '2024-06-01' };

const filters: Readonly<Record<string, Partial<ReviewFilter>>> = {
  none: {},
  'a scorecard': { scorecard: scorecards[1] },
  'many scores': { scoreFrom: 40, scoreTo: 60 },
  'few scores': { scoreFrom: 99.9 },
  fatal: { fatal: 'yes' },
  drafts: { state: 'draft' },
  'a reviewer': { reviewer: 'reviewer-9' },
  'a reviewer who left': { reviewer: 'reviewer-9-left' },
  'a task': { task: 'task-7' },
  'a day': oneDay,
  'a frequent tag': { tag: 'tag-1' },
  'a rare tag': { tag: 'topic-17' },
  'a frequent word': { words: words.frequent },
  'a rare word': { words: words.rare },
  'a word of one letter': { words: words.letter },
  'no such word': { words: words.absent },
  'a tag of another scorecard': { tag: 'tag-1', scorecard: scorecards[1] },
  'a word, of who left': { words: words.frequent, reviewer: 'reviewer-9-left' },
  'a word on a day': { words: words.frequent, ...oneDay },
};

/** Fills an empty store with reviews and measures pages of their table, each the median of its runs. */
export async function measureReviewsTable(
  store: Store,
  reviews: number,
  runs: number,
): Promise<TableRow[]> {
  await store.run((db) => fillStore(db, reviews));
  const rows: TableRow[] = [];
  for (const [name, some] of Object.entries(filters)) {
    const filter = { state: 'submitted' as const, ...some };
    const row: TableRow = { filter: name, firstPageMs: 0, deepPageMs: 0 };
    for (const sort of reviewSort.options) {
      const timeAfter = (after: Place | null) =>
        medianOf(runs, () =>
          store.run(async (db) => {
            const places = await findPlaces(db, filter, { sort, after, limit: perPage + 1 });
            const ids = places.slice(0, perPage).map(({ id }) => id);
            await readRows(db, ids);
          }),
        );
      const all = await store.run((db) =>
        findPlaces(db, filter, { sort, after: null, limit: reviews }),
      );
      const deep = all[Math.floor(all.length * 0.9)] ?? null;
      row.firstPageMs = Math.max(row.firstPageMs, await timeAfter(null));
      row.deepPageMs = Math.max(row.deepPageMs, await timeAfter(deep));
    }
    rows.push(row);
  }
  return rows;
}

async function medianOf(runs: number, work: () => Promise<void>): Promise<number> {
  const times: number[] = [];
  while (times.length < runs) {
    const start = performance.now();
    await work();
    times.push(performance.now() - start);
  }
  return median(times);
}
