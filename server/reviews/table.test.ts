import { sql } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';
import { describe, expect, test } from 'vitest';
import type { ReviewFilter, ReviewRow, ReviewSort } from '../../src/contract/review-table.ts';
import { routes } from '../../src/contract/routes.ts';
import { card, yesNo } from '../../src/testing/scorecards.ts';
import { ask, publishedCard, startApi, startReview } from '../api/testing.ts';
import { reviews } from '../store/schema.ts';
import { engines } from '../store/testing/engines.ts';
import { note, type PutReview, putReviews } from './testing.ts';

const definition = { ...card({ questions: [yesNo('opening')] }), passMark: 60 };
type Api = Awaited<ReturnType<typeof startApi>>;
type Query = Record<string, string>;

async function pageOf(api: Api, query: Query = {}) {
  const { status, body } = await ask(api, routes.listReviews, { query });
  expect(status, JSON.stringify(body)).toBe(200);
  return body;
}

/** The reviews of all pages. */
async function allOf(api: Api, query: Query): Promise<ReviewRow[]> {
  const found: ReviewRow[] = [];
  let after: string | null = null;
  do {
    const page: Awaited<ReturnType<typeof pageOf>> = await pageOf(api, {
      ...query,
      ...(after === null ? {} : { after }),
    });
    found.push(...page.reviews);
    after = page.next;
  } while (after !== null);
  return found;
}

/** More reviews than are looked through in the table's order. */
const many = 2_600;
const day = 86_400_000;
const firstDay = Date.parse('2026-01-01T00:00:00+08:00');

/** The nth of many reviews; some of them share their score and when they were submitted. */
function nth(n: number): PutReview {
  const text = n % 3 === 0 ? '客户没有听懂' : `第${n}句太快`;
  const rare = n === 900 ? [note({ text: 'Ask for the ＭＡＮＡＧＥＲ', tags: ['rare'] })] : [];
  return {
    reviewer: n < 1300 && n % 2 === 0 ? 'left' : n % 500 === 7 ? 'rare' : 'ann',
    task: `t${n % 9}`,
    submittedAt: n % 400 === 3 ? null : new Date(firstDay + Math.floor(n / 2) * (day / 20)),
    score: n % 50 === 1 ? null : n % 101,
    isFatal: n % 300 === 11,
    notes: [note({ text, tags: [n % 4 === 0 ? 'fast' : 'slow'] }), ...rare],
  };
}

const filters: Query[] = [
  {},
  { fatal: 'yes' },
  { fatal: 'no', tag: 'fast' },
  { state: 'draft' },
  { state: 'draft', tag: 'slow' },
  { state: 'draft', words: '客户' },
  { reviewer: 'left' },
  { reviewer: 'rare', words: '客户' },
  { reviewer: 'nobody' },
  { reviewer: 'left', tag: 'slow' },
  { reviewer: 'left', tag: 'fast', task: 't4' },
  { task: 't3' },
  { scoreFrom: '100' },
  { scoreFrom: '20', scoreTo: '20.5' },
  { scoreTo: '50', words: '第' },
  { from: '2026-01-02', to: '2026-01-02' },
  { to: '2026-01-03', tag: 'fast' },
  { from: '2026-02-28', words: '客户' },
  { tag: 'rare' },
  { tag: 'unused' },
  { words: '客户' },
  { words: '听' },
  { words: 'for the manager' },
  { words: '第77句' },
  { words: '潜水艇' },
  { words: '客户', tag: 'fast', scoreFrom: '90' },
];
const sorts: ReviewSort[] = ['-submitted', 'submitted', '-score', 'score'];

/** The same by plain code: whether a filter lets a review through. */
function lets(query: Query, review: PutReview): boolean {
  const { scoreFrom, scoreTo, from, to, words, tag, ...equal } = query;
  const { state = 'submitted', fatal, ...own } = equal as Partial<ReviewFilter>;
  const at = review.submittedAt?.getTime();
  const ms = (given: string) => Date.parse(`${given}T00:00:00+08:00`);
  const notes = review.notes ?? [];
  const contains = (text: string, part: string) =>
    text.normalize('NFKC').toLowerCase().includes(part);
  return (
    (state === 'draft') === (at === undefined) &&
    (fatal === undefined || (fatal === 'yes') === review.isFatal) &&
    Object.entries(own).every(([name, value]) => review[name as 'reviewer' | 'task'] === value) &&
    (scoreFrom === undefined || (review.score ?? -1) >= Number(scoreFrom)) &&
    (scoreTo === undefined || (review.score ?? 101) <= Number(scoreTo)) &&
    (from === undefined || (at ?? 0) >= ms(from)) &&
    (to === undefined || (at ?? 0) < ms(to) + day) &&
    (tag === undefined || notes.some(({ tags }) => tags.includes(tag))) &&
    (words === undefined || notes.some(({ text }) => contains(text, words)))
  );
}

/** The same by plain code: the order of the table. */
function compare(sort: ReviewSort, a: PutReview, b: PutReview): number {
  const keyOf = (review: PutReview) =>
    sort.endsWith('score') ? review.score : review.submittedAt?.getTime();
  const sign = sort.startsWith('-') ? -1 : 1;
  const [keyA, keyB] = [keyOf(a) ?? null, keyOf(b) ?? null];
  if (keyA !== keyB && (keyA === null || keyB === null)) return keyA === null ? 1 : -1;
  if (keyA !== keyB) return Number(keyA) < Number(keyB) ? -sign : sign;
  return (a.id ?? '') < (b.id ?? '') ? -sign : sign;
}

describe.for(engines)('on %s, the table of reviews', (kind) => {
  async function started() {
    const api = await startApi(kind);
    const version = await publishedCard(api, definition);
    return { api, version };
  }

  test('shows of each review what there is to compare it by', async () => {
    const { api, version } = await started();
    const { body: begun } = await startReview(api, version);
    const content = {
      ...{ questions: {}, heard: [], recordingMs: 8000 },
      notes: [note({ tags: ['语速', '投诉'] }), note({ tags: ['投诉'] })],
    };
    await ask(api, routes.saveReview, { params: { id: begun.id }, body: content, seen: 1 });
    const { reviews, next } = await pageOf(api, { state: 'draft', words: '投诉', tag: '语速' });
    expect(next).toBeNull();
    expect(reviews).toMatchObject([
      {
        ...{ id: begun.id, call: begun.call, reviewer: 'this-computer', submittedAt: null },
        ...{ scorecardId: version.scorecardId, scorecardVersionId: version.id },
        ...{ title: 'A card', versionNumber: 1, passMark: 60, score: null, isFatal: false },
        ...{ heardMs: 0, recordingMs: 8000, noteCount: 2, tags: ['语速', '投诉'] },
      },
    ]);
    expect(routes.listReviews.answer.safeParse({ reviews, next }).error).toBeUndefined();
    await ask(api, routes.saveReview, {
      ...{ params: { id: begun.id }, body: { ...content, notes: [] }, seen: 2 },
    });
    expect((await pageOf(api, { state: 'draft', words: '投诉' })).reviews).toEqual([]);
  });

  test('is what plain code finds, by each filter, in each order', async () => {
    const { api, version } = await started();
    const other = await publishedCard(api, definition);
    const numbers = Array.from({ length: many }, (_, n) => n);
    const put = [
      ...(await putReviews(api.store, version, numbers.map(nth))),
      ...(await putReviews(api.store, other, [nth(1), nth(2)])),
    ];
    const ofOther = { scorecard: other.scorecardId };
    for (const [at, query] of [...filters, ofOther].entries()) {
      const expected = put.filter(
        (review) =>
          lets({ ...query, scorecard: undefined } as never, review) &&
          (query !== ofOther || review.scorecardId === other.scorecardId),
      );
      for (const sort of [sorts[at % 4], sorts[(at + 2) % 4]] as ReviewSort[]) {
        const limit = expected.length < 20 ? '3' : '200';
        const found = await allOf(api, { ...query, sort, limit });
        const sorted = expected.toSorted((a, b) => compare(sort, a, b));
        expect(
          found.map(({ id }) => id),
          `${JSON.stringify(query)} ${sort}`,
        ).toEqual(sorted.map(({ id }) => id));
      }
      const { body } = await ask(api, routes.countReviews, { query });
      expect(body).toEqual({ count: expected.length, isCapped: false });
    }
  }, 240_000);

  test('neither loses nor repeats a review while others are added', async () => {
    const { api, version } = await started();
    const before = await putReviews(
      api.store,
      version,
      Array.from({ length: 20 }, (_, n) => ({ score: n % 3, submittedAt: new Date(firstDay + n) })),
    );
    for (const sort of sorts) {
      const seen: string[] = [];
      let after: string | null = null;
      do {
        const query: Query = { sort, limit: '3', ...(after === null ? {} : { after }) };
        const page: Awaited<ReturnType<typeof pageOf>> = await pageOf(api, query);
        seen.push(...page.reviews.map(({ id }) => id));
        after = page.next;
        const added = [0, 5, 30].map((ms) => ({ score: 1, submittedAt: new Date(firstDay + ms) }));
        if (seen.length < 40) await putReviews(api.store, version, added);
      } while (after !== null);
      expect(new Set(seen).size).toBe(seen.length);
      expect(seen).toEqual(expect.arrayContaining(before.map(({ id }) => id)));
    }
  });

  test('names what it can be filtered by', async () => {
    const { api, version } = await started();
    expect((await ask(api, routes.listReviewFacets)).body).toEqual({
      ...{ reviewers: [], tasks: [], tags: [], scorecards: [] },
    });
    await putReviews(api.store, version, [
      { reviewer: 'bob', task: 't2', taskName: 'Loans', notes: [note({ tags: ['b', 'a'] })] },
      { reviewer: 'ann', task: 't1', notes: [note({ tags: ['b'] })] },
      { reviewer: 'bob', task: 't1' },
    ]);
    expect((await ask(api, routes.listReviewFacets)).body).toEqual({
      reviewers: ['ann', 'bob'],
      tasks: [
        { id: 't1', name: null },
        { id: 't2', name: 'Loans' },
      ],
      tags: ['b', 'a'],
      scorecards: [{ id: version.scorecardId, title: 'A card' }],
    });
  });

  test('counts no further than there is use for', async () => {
    const { api, version } = await started();
    await putReviews(api.store, version, [{}]);
    const tenThousandMore = sql`insert into ${reviews} select another.* from ${reviews} one,
      generate_series(1, 10000) number,
      jsonb_populate_record(one, jsonb_build_object('id', md5(number::text))) another`;
    await api.store.run((db) => db.execute(tenThousandMore));
    const { body } = await ask(api, routes.countReviews);
    expect(body).toEqual({ count: 10_000, isCapped: true });
  });
});

test('a filter, an order or a place that cannot be is refused by its name', async () => {
  const api = await startApi('embedded');
  const version = await publishedCard(api, definition);
  await putReviews(api.store, version, [{}, {}]);
  const { next } = await pageOf(api, { limit: '1' });
  const place = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const bad: [string, string][] = [
    ['scorecard', 'x'],
    ['scoreFrom', ''],
    ['scoreFrom', '-1'],
    ['scoreTo', '100.5'],
    ['scoreTo', 'NaN'],
    ['fatal', 'maybe'],
    ['state', 'lost'],
    ['reviewer', ''],
    ['task', 'x'.repeat(201)],
    ['from', '2026-02-30'],
    ['to', 'today'],
    ['tag', ' '],
    ['words', '\0'],
    ['words', 'x'.repeat(101)],
    ['sort', 'reviewer'],
    ['limit', '0'],
    ['limit', '201'],
    ['limit', '1e2'],
    ['after', 'x'],
    ['after', place(['score', 1, uuidv7()])],
    ['after', place(['-submitted', 9e15, uuidv7()])],
    ['after', place(['-submitted', 1, "' or true"])],
    ['after', place({})],
  ];
  for (const [name, value] of bad) {
    const { status, body } = await ask(api, routes.listReviews, { query: { [name]: value } });
    expect({ status, body }, `${name}=${value}`).toMatchObject({
      status: 400,
      body: { type: 'urn:turnwise:problem:invalid', errors: [{ path: `query.${name}` }] },
    });
  }
  const otherOrder = await ask(api, routes.listReviews, {
    query: { sort: 'score', after: next ?? '' },
  });
  expect(otherOrder.status).toBe(400);
  expect((await ask(api, routes.listReviews, { query: { colour: 'red' } })).status).toBe(400);
  for (const route of [routes.countReviews, routes.exportReviews]) {
    expect((await ask(api, route, { query: { from: 'x' } })).status).toBe(400);
  }
});
