import { findPlaces, reviewCursors } from '../server/reviews/table-page.ts';
import type { Store } from '../server/store/store.ts';
import { type ReviewSort, reviewFilter, reviewSort } from '../src/contract/review-table.ts';
import { routes } from '../src/contract/routes.ts';
import { z } from '../src/contract/zod.ts';
import { ask } from './ask.ts';
import { filling } from './fill-store.ts';
import type { Engine } from './filled-store.ts';
import { median, percentile } from './statistics.ts';

/** How long pages of the table take with one filter, of all orders and depths, in ms. */
export interface TableRow {
  engine: Engine;
  filter: string;
  medianMs: number;
  p95Ms: number;
  worstMs: number;
  /** The median of the runs of the slowest page, and which one that is. */
  slowestMs: number;
  slowest: string;
}

/** What is asked of the table. */
export interface TablePage {
  filter: string;
  /** Its order and its depth. */
  place: string;
  query: Record<string, string>;
}

/** As many as the page of reviews asks for. */
const perPage = 100;
const depths = [0, 0.5, 0.9, 1];
const { scorecards, words } = filling;
const [, aScorecard = ''] = scorecards;
const oneDay = { from: '2024-06-01', to: '2024-06-01' };

const filters: Readonly<Record<string, Record<string, string>>> = {
  none: {},
  'a scorecard': { scorecard: aScorecard },
  'many scores': { scoreFrom: '40', scoreTo: '60' },
  'few scores': { scoreFrom: '99.9' },
  fatal: { fatal: 'yes' },
  drafts: { state: 'draft' },
  'a rare word in drafts': { state: 'draft', words: words.rare },
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
  'a tag of another scorecard': { tag: 'tag-1', scorecard: aScorecard },
  'a word, of who left': { words: words.frequent, reviewer: 'reviewer-9-left' },
  'a word on a day': { words: words.frequent, ...oneDay },
  'a task, fatal, many scores': { task: 'task-7', fatal: 'yes', scoreTo: '60' },
  'five at once': {
    ...{ scorecard: aScorecard, reviewer: 'reviewer-9', task: 'task-7' },
    ...{ scoreFrom: '40', words: words.frequent },
  },
};

/** The scopes of who may see all reviews. */
const everywhere = [{ account: null, task: null }];

/** First and deep pages of each filter in each order: where those begin is looked up in the store. */
export async function findTablePages(store: Store, reviews: number): Promise<TablePage[]> {
  const pages: TablePage[] = [];
  for (const filter of Object.keys(filters)) {
    for (const sort of reviewSort.options) {
      pages.push(...(await pagesOf(store, filter, sort, reviews)));
    }
  }
  return pages;
}

async function pagesOf(
  store: Store,
  name: string,
  sort: ReviewSort,
  reviews: number,
): Promise<TablePage[]> {
  const asked = filters[name] ?? {};
  const filter = z.object(reviewFilter).parse(asked);
  const places = await store.run((db) =>
    findPlaces(db, { filter, scopes: everywhere }, { sort, after: null, limit: reviews }),
  );
  return depths.flatMap((depth) => {
    const at = Math.floor((places.length - perPage) * depth) - 1;
    const after = places[at];
    if (depth > 0 && !after) return [];
    const query = { ...asked, sort, limit: String(perPage) };
    const place = `${sort}, ${depth === 0 ? 'first page' : `after ${depth * 100} %`}`;
    return {
      filter: name,
      place,
      query: after ? { ...query, after: reviewCursors.write(sort, after) } : query,
    };
  });
}

/** Asks a server for each page several times. */
export async function measureTable(
  engine: Engine,
  origin: string,
  pages: readonly TablePage[],
  runs: number,
): Promise<TableRow[]> {
  const rows: TableRow[] = [];
  for (const filter of Object.keys(filters)) {
    const timed: { place: string; times: number[] }[] = [];
    for (const { place, query } of pages.filter((page) => page.filter === filter)) {
      const times: number[] = [];
      while (times.length < runs) times.push((await ask(origin, routes.listReviews, { query })).ms);
      timed.push({ place, times });
    }
    const all = timed.flatMap(({ times }) => times);
    const [slowest] = timed.toSorted((a, b) => median(b.times) - median(a.times));
    rows.push({
      ...{ engine, filter, medianMs: median(all), p95Ms: percentile(all, 0.95) },
      worstMs: Math.max(...all),
      slowestMs: median(slowest?.times ?? []),
      slowest: slowest?.place ?? '',
    });
  }
  return rows;
}
