import { describe, expect, test } from 'vitest';
import type { Overview } from '../../src/contract/overview.ts';
import { addDays, lastDays, type Period, periodBefore } from '../../src/contract/period.ts';
import { routes } from '../../src/contract/routes.ts';
import type { FoundInCall } from '../../src/contract/screening.ts';
import { rulesVersion } from '../../src/insight/rules-version.ts';
import { card, yesNo } from '../../src/testing/scorecards.ts';
import { ask, publishedCard, startApi } from '../api/testing.ts';
import { today } from '../day.ts';
import { addColleague, cookieOf, startTeam } from '../people/testing.ts';
import { putReviews } from '../reviews/testing.ts';
import { findingTerms } from '../screening/terms.ts';
import { calls } from '../store/calls-schema.ts';
import { screenings, scriptNodes } from '../store/screening-schema.ts';
import type { Store } from '../store/store.ts';
import { engines } from '../store/testing/engines.ts';

type Call = typeof calls.$inferInsert;
type Screening = typeof screenings.$inferInsert;
type Api = { origin: string; store: Store };
type Query = Record<string, string>;

const day = 86_400_000;
const period = { from: '2026-01-11', to: '2026-01-20' };
const before = periodBefore(period);
const start = Date.parse(`${period.from}T00:00:00+08:00`);
const nodes = ['开场', '核对', '异议', '结束'];

/** The nth of many calls: of both periods, and some of neither. */
function nthCall(n: number): Call {
  return {
    ...{ account: n % 11 === 0 ? 'u2' : 'u1', task: `t${n % 3}`, record: `r${n}` },
    subAccount: n % 13 === 0 ? 's1' : null,
    calledAt: n % 37 === 5 ? null : new Date(start + ((n * 7) % 220) * (day / 10) - 11 * day),
    talkMs: n % 17 === 3 ? null : ((n * 31) % 90) * 777 * Number(n % 4 > 0),
    ...{ level: n % 5 === 0 ? null : `L${n % 5}`, intention: n % 7 === 0 ? null : (n % 6) + 1 },
    endedBy: ['robot', 'customer', null][n % 3] ?? null,
    transferredAt: n % 6 === 0 ? new Date(start) : null,
    transferAnsweredAt: n % 12 === 0 ? new Date(start) : null,
    ...{ listedAt: new Date(), changedAt: new Date() },
  };
}

function found(kind: FoundInCall['kind'], severity: FoundInCall['severity'], at: string[]) {
  const places = at.map((node) => ({ turnId: 't', sentenceId: null, node }));
  return { kind, severity, detail: {}, count: at.length, places };
}

/** What was found in the nth call; of some nothing is known. */
function nthScreening(n: number): Screening {
  const { account, task, record } = nthCall(n);
  const spoken = nodes.slice(0, n % 5);
  const findings = [
    ...(n % 4 === 0 ? [found('risk-word', 'serious', ['异议', '异议', '结束'])] : []),
    ...(n % 3 === 0 ? [found('recognition-error', 'warning', ['开场'])] : []),
    ...(n % 2 === 0 ? [found('phone-number', 'notice', ['核对'])] : []),
  ];
  return {
    ...{ account, task, record, screenedAt: new Date(), rules: n % 9 === 0 ? 0 : rulesVersion },
    ...{ coverage: n % 10 === 0 ? null : spoken.length / 4, endNode: spoken.at(-1) ?? null },
    medianResponseMs: n % 8 === 0 ? null : 300 + ((n * 13) % 1500),
    findings,
    terms: [...new Set(findings.flatMap(findingTerms)), ...spoken.map((node) => `node:${node}`)],
  };
}

const indexes = Array.from({ length: 400 }, (_, n) => n);
const allCalls = indexes.map(nthCall);
const allScreenings = indexes.filter((n) => n % 4 !== 2).map(nthScreening);

async function fill({ store }: Api): Promise<void> {
  await store.run(async (db) => {
    await db.insert(calls).values(allCalls);
    await db.insert(screenings).values(allScreenings);
    const places = nodes.map((name, place) => ({ account: 'u1', task: 't1', name, place }));
    await db.insert(scriptNodes).values(places);
  });
}

async function overviewOf(api: Api, query: Query, cookie?: string): Promise<Overview> {
  const { status, body } = await ask(api, routes.getOverview, { query, ...(cookie && { cookie }) });
  expect(status, JSON.stringify(body)).toBe(200);
  return body;
}

function within({ from, to }: Period): (call: Call) => boolean {
  const first = Date.parse(`${from}T00:00:00+08:00`);
  const last = Date.parse(`${to}T23:59:59.999+08:00`);
  return ({ calledAt }) => calledAt != null && +calledAt >= first && +calledAt <= last;
}

function median(values: number[]): number | null {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = [sorted[Math.floor((sorted.length - 1) / 2)], sorted[sorted.length >> 1]];
  return sorted.length === 0 ? null : ((middle[0] ?? 0) + (middle[1] ?? 0)) / 2;
}

/** Figures by plain code. */
function figuresOf(some: Call[]) {
  const keys = new Set(some.map(({ record }) => record));
  const screened = allScreenings.filter(({ record, rules }) => keys.has(record) && rules > 0);
  const coverages = screened.flatMap(({ coverage }) => coverage ?? []);
  const responses = screened.flatMap(({ medianResponseMs }) => medianResponseMs ?? []);
  const connected = some.filter(({ talkMs }) => Number(talkMs) > 0);
  const talk = connected.map(({ talkMs }) => Number(talkMs));
  return {
    calls: {
      ...{ calls: some.length, connected: connected.length, medianTalkMs: median(talk) },
      talkMs: talk.reduce((sum, ms) => sum + ms, 0),
      transfers: some.filter(({ transferredAt }) => transferredAt).length,
      answered: some.filter(({ transferAnsweredAt }) => transferAnsweredAt).length,
      reviewed: 0,
    },
    screening: {
      ...{ screened: screened.length, covered: coverages.length, responded: responses.length },
      coverage:
        coverages.length === 0
          ? null
          : expect.closeTo(coverages.reduce((a, b) => a + b, 0) / coverages.length, 5),
      medianResponseMs: median(responses),
    },
    counts: (has: (screening: Screening) => boolean) => screened.filter(has).length,
  };
}

const filters: [Query, (call: Call) => boolean][] = [
  [{}, () => true],
  [{ account: 'u1', task: 't1' }, ({ account, task }) => account === 'u1' && task === 't1'],
  [{ level: 'L3' }, ({ level }) => level === 'L3'],
  [{ connected: 'yes' }, ({ talkMs }) => Number(talkMs) > 0],
  [{ level: 'none' }, () => false],
];

describe.for(engines)('on %s, the overview', (kind) => {
  test('has the figures that plain code finds, of the period and of the one before', async () => {
    const api = await startApi(kind);
    await fill(api);
    for (const [filter, lets] of filters) {
      const overview = await overviewOf(api, { ...filter, ...period });
      const some = allCalls.filter(lets);
      const now = figuresOf(some.filter(within(period)));
      const earlier = figuresOf(some.filter(within(before)));
      expect(overview).toMatchObject({ period, before });
      expect(overview.calls).toMatchObject({ now: now.calls, before: earlier.calls });
      expect(overview.screening).toMatchObject({ now: now.screening, before: earlier.screening });
      for (const { kind: of, ...counts } of overview.screening.kinds) {
        const has = ({ terms = [] }: Screening) => terms.includes(`kind:${of}`);
        expect(counts).toEqual({ now: now.counts(has), before: earlier.counts(has) });
      }
      for (const { kind: of, node, ...counts } of overview.screening.places) {
        const has = ({ findings = [] }: Screening) =>
          findings.some((each) => each.kind === of && each.places.some((at) => at.node === node));
        expect(counts).toEqual({ now: now.counts(has), before: earlier.counts(has) });
      }
      const places = overview.screening.places.map((each) => `${each.kind} ${each.node}`);
      expect(places.every((place) => !place.startsWith('phone-number'))).toBe(true);
    }
    const { screening } = await overviewOf(api, { ...period, account: 'u1', task: 't1' });
    expect(screening.nodes?.map(({ name }) => name)).toEqual(nodes);
    const { kinds, places } = (await overviewOf(api, { ...period })).screening;
    expect([kinds.length, places.length]).toEqual([3, 3]);
  });

  test('counts each figure as the table does to which it leads', async () => {
    const api = await startApi(kind);
    await fill(api);
    const filter = { account: 'u1', task: 't1', ...period };
    const overview = await overviewOf(api, filter);
    const { now, levels, intentions, endings, days } = overview.calls;
    const { screening } = overview;
    const leads: [number, Query][] = [
      [now.calls, {}],
      [now.connected, { connected: 'yes' }],
      [now.transfers, { transfer: 'any' }],
      [now.answered, { transfer: 'answered' }],
      [screening.now.screened, { screening: 'screened' }],
      ...levels.flatMap(({ value, now: count }) => pair(count, { level: value })),
      ...intentions.flatMap(({ value, now: count }) => pair(count, { intention: value })),
      ...endings.flatMap(({ value, now: count }) => pair(count, { endedBy: value })),
      ...days.flatMap((each) => pair(each.calls, { from: each.day, to: each.day })),
      ...screening.kinds.flatMap((each) => pair(each.now, { finding: each.kind })),
      ...screening.places.flatMap(({ kind: finding, node, now: count }) =>
        pair(count, { finding, foundAt: node }),
      ),
      ...(screening.nodes ?? []).flatMap(({ name, spoken, ended }) => [
        ...pair(spoken.now, { node: name }),
        ...pair(ended.now, { endNode: name }),
      ]),
    ];
    expect(leads.length).toBeGreaterThan(30);
    for (const [count, narrowing] of leads) {
      const query = { ...filter, ...narrowing };
      const { body } = await ask(api, routes.countCalls, { query });
      expect(body.count, JSON.stringify(narrowing)).toBe(count);
    }
    const all = await overviewOf(api, { ...period });
    for (const { account, task, now: of } of all.calls.tasks) {
      const { body } = await ask(api, routes.countCalls, { query: { ...period, account, task } });
      expect(body.count).toBe(of.calls);
    }
  });

  test('tells what reviews found that were submitted in the period', async () => {
    const api = await startApi(kind);
    await fill(api);
    const definition = card({ questions: [yesNo('opening')] });
    const version = await publishedCard(api, definition);
    const submittedAt = new Date(start + day);
    const put = (n: number) => ({ account: 'u1', task: 't1', record: `r${n}`, submittedAt });
    const { record } =
      allCalls.find(
        (call) => within(period)(call) && call.account === 'u1' && call.task === 't1',
      ) ?? nthCall(1);
    const made = await putReviews(api.store, version, [
      { ...put(1), record, score: 80, reviewer: 'ann' },
      { ...put(1), record, score: 0, isFatal: true, reviewer: 'bob' },
      { ...put(2), score: null, reviewer: 'bob', task: 't2' },
      { ...put(3), score: 50, reviewer: 'bob', submittedAt: new Date(start - day) },
      { ...put(4), score: 10, submittedAt: null },
      { ...put(5), score: 10, submittedAt: new Date(start + 30 * day) },
    ]);
    const submitted = made
      .filter((review) => review.submittedAt !== null)
      .map(({ account, task, record }) => `${account} ${task} ${record}`);
    const { reviews, calls: ofCalls } = await overviewOf(api, { ...period });
    const earlier = { reviews: 1, meanScore: 50, fatal: 0 };
    const nobody = { reviews: 0, meanScore: null, fatal: 0 };
    const now = { reviews: 3, meanScore: 40, fatal: 1 };
    const isReviewed = ({ account, task, record }: Call) =>
      submitted.some((key) => key === `${account} ${task} ${record}`);
    expect(ofCalls.now.reviewed).toBe(allCalls.filter(within(period)).filter(isReviewed).length);
    expect(reviews).toEqual({
      ...{ now, before: earlier },
      scorecards: [
        { scorecardId: version.scorecardId, title: definition.title, now, before: earlier },
      ],
      reviewers: [
        { reviewer: 'bob', now: { reviews: 2, meanScore: 0, fatal: 1 }, before: earlier },
        { reviewer: 'ann', now: { reviews: 1, meanScore: 80, fatal: 0 }, before: nobody },
      ],
      tasks: [
        { task: 't1', name: null, now: { reviews: 2, meanScore: 40, fatal: 1 }, before: earlier },
        { task: 't2', name: null, now: { reviews: 1, meanScore: null, fatal: 0 }, before: nobody },
      ],
    });
    const filter = { account: 'u1', task: 't1', ...period };
    for (const [count, narrowing] of [
      [2, {}],
      [1, { fatal: 'yes' }],
      [1, { reviewer: 'ann' }],
      [2, { scorecard: version.scorecardId }],
    ] as const) {
      const { body } = await ask(api, routes.countReviews, { query: { ...filter, ...narrowing } });
      expect(body.count, JSON.stringify(narrowing)).toBe(count);
    }
  });

  test('is exported as a table of its figures', async () => {
    const api = await startApi(kind);
    await fill(api);
    const search = new URLSearchParams({ ...period, task: 't1', format: 'csv' });
    const response = await fetch(`${api.origin}/api/v1/overview/export?${search}`);
    expect(response.headers.get('content-type')).toContain('text/csv');
    const lines = (await response.text()).split('\r\n');
    const { calls: ofCalls } = await overviewOf(api, { ...period, task: 't1' });
    const { now, before: earlier, levels } = ofCalls;
    expect(lines).toEqual(
      expect.arrayContaining([
        'figure,of,now,before',
        `from,,${period.from},${before.from}`,
        `connected,,${now.connected},${earlier.connected}`,
        ...levels.map((level) =>
          ['calls', `level ${level.value ?? '–'}`, level.now, level.before].join(),
        ),
      ]),
    );
    const { body } = await ask(api, routes.listAudit, { query: { action: 'export-overview' } });
    expect(body.entries).toMatchObject([
      { detail: { count: lines.length - 2 } },
      { detail: { filter: { task: 't1' } } },
    ]);
  });

  test('is only of what somebody may see', async () => {
    const api = await startTeam(kind);
    await fill(api);
    for (const [account, task] of [
      ['u1', null],
      ['u1', 't2'],
      ['u9', null],
    ] as const) {
      const name = `${account} ${task}`;
      const id = await addColleague(api.store, name, [{ role: 'manager', account, task }]);
      const cookie = await cookieOf(api.store, id);
      const seen = allCalls.filter(
        (call) =>
          call.account === account && !call.subAccount && (task === null || call.task === task),
      );
      const overview = await overviewOf(api, { ...period }, cookie);
      const { calls: ofCalls, screening } = figuresOf(seen.filter(within(period)));
      expect(overview.calls.now).toEqual(ofCalls);
      expect(overview.screening.now).toEqual(screening);
      const { screening: script } = await overviewOf(api, { ...period, task: 't1' }, cookie);
      expect(script.nodes?.length).toBe(account === 'u1' && task === null ? nodes.length : 0);
    }
  });

  test('is of the last 30 days where no period is asked for, and of a year at most', async () => {
    const api = await startApi(kind);
    const overview = await overviewOf(api, {});
    expect(overview.period).toEqual(lastDays(30, today()));
    expect(overview.before.to).toBe(addDays(overview.period.from, -1));
    expect(overview.calls).toMatchObject({
      now: { calls: 0, medianTalkMs: null },
      ...{ levels: [], days: [], tasks: [] },
    });
    expect(overview.reviews.now).toEqual({ reviews: 0, meanScore: null, fatal: 0 });
    for (const wrong of [
      { from: '2026-01-02', to: '2026-01-01' },
      { from: '2020-01-01', to: '2026-01-01' },
    ]) {
      const { status, body } = await ask(api, routes.getOverview, { query: wrong });
      expect(status).toBe(400);
      expect(body).toMatchObject({ errors: [{ path: 'query.from' }] });
    }
  });
});

/** What one figure counts; what has no value leads nowhere. */
function pair(count: number, narrowing: Record<string, string | null>): [number, Query][] {
  return Object.values(narrowing).includes(null) ? [] : [[count, narrowing as Query]];
}
