import { sql } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';
import { describe, expect, test } from 'vitest';
import type { QueuePlan } from '../../src/contract/queue.ts';
import { routes } from '../../src/contract/routes.ts';
import { card, yesNo } from '../../src/testing/scorecards.ts';
import { ask, publishedCard, startApi } from '../api/testing.ts';
import { addColleague, cookieOf, roleEverywhere, startTeam } from '../people/testing.ts';
import { calls } from '../store/calls-schema.ts';
import type { Store } from '../store/store.ts';
import { engines } from '../store/testing/engines.ts';
import type { EngineKind } from '../store/testing/templates.ts';

type Api = { origin: string; store: Store };
type By = { cookie?: string };

async function list(store: Store, count: number, more: Partial<typeof calls.$inferInsert> = {}) {
  const at = new Date();
  const rows = Array.from({ length: count }, (_, n) => ({
    ...{ account: 'u1', task: `t${n % 3}`, record: `r${n}`, talkMs: 20_000 },
    ...{ listedAt: at, changedAt: at, ...more },
  }));
  await store.run((db) => db.insert(calls).values(rows));
}

/** A queue with calls drawn into it. */
async function drawn(api: Api, changes: Partial<QueuePlan> = {}, by: By = {}) {
  const { scorecardId } = await publishedCard(api, card({ questions: [yesNo('opening')] }), by);
  const plan: QueuePlan = {
    ...{ title: '周抽检', scorecardId, filter: {}, size: { kind: 'count', count: 40 } },
    ...{ strata: 'task', method: 'chance', assignees: [], isBlind: false, secondPercent: 0 },
    ...changes,
  };
  const id = uuidv7();
  const added = await ask(api, routes.addQueue, { ...by, params: { id }, body: plan });
  expect(added.status, JSON.stringify(added.body)).toBe(200);
  const draw = await drawInto(api, id, by);
  return { id, draw, scorecardId };
}

async function drawInto(api: Api, id: string, by: By = {}, seed: string | null = 'a seed') {
  const params = { id, drawId: uuidv7() };
  const { status, body } = await ask(api, routes.drawCalls, { ...by, params, body: { seed } });
  expect(status, JSON.stringify(body)).toBe(200);
  return body;
}

const itemsOf = async (api: Api, id: string, by: By = {}) =>
  (await ask(api, routes.readQueue, { ...by, params: { id } })).body.items;
const take = async (api: Api, id: string, by: By = {}) =>
  (await ask(api, routes.takeCalls, { ...by, params: { id }, body: {} })).body;

async function team(kind: EngineKind, size: number) {
  const api = await startTeam(kind);
  const lead = await addColleague(api.store, 'lead', roleEverywhere('lead'));
  const people: { id: string; cookie: string }[] = [];
  for (let at = 0; at < size; at++) {
    const id = await addColleague(api.store, `reviewer ${at}`);
    people.push({ id, cookie: await cookieOf(api.store, id) });
  }
  return { api, people, lead: { cookie: await cookieOf(api.store, lead) } };
}

/** Reviews a call as the page does. */
async function review(
  api: Api,
  {
    call,
    scorecardId,
    value = 'yes',
  }: {
    call: { account: string; task: string; record: string };
    scorecardId: string;
    value?: string;
  },
  by: By = {},
) {
  const cards = await ask(api, routes.listScorecards, by);
  const version = cards.body.scorecards.find(({ id }) => id === scorecardId)?.published;
  const id = uuidv7();
  const body = { call, subAccount: null, scorecardVersionId: version?.id ?? '' };
  const started = await ask(api, routes.startReview, { ...by, params: { id }, body });
  expect(started.status, JSON.stringify(started.body)).toBe(200);
  const content = {
    ...{ notes: [], heard: [], recordingMs: null },
    questions: {
      opening: {
        answer: { isApplicable: true as const, value },
        ...{ evidence: [], causes: [], suggested: null },
      },
    },
  };
  const params = { id, versionId: uuidv7() };
  const submitted = await ask(api, routes.submitReview, {
    ...{ ...by, params, seen: 1 },
    body: { content, reason: null },
  });
  expect(submitted.status, JSON.stringify(submitted.body)).toBe(200);
  return id;
}

describe.for(engines)('on %s, a queue', (kind) => {
  test('is drawn by its plan, can be drawn again from its seed, and never draws a call twice', async () => {
    const api = await startApi(kind);
    await list(api.store, 90);
    const first = await drawn(api);
    const second = await drawn(api);
    const recordsOf = async (id: string) => (await itemsOf(api, id)).map(({ call }) => call.record);
    expect(await recordsOf(second.id)).toEqual(await recordsOf(first.id));
    expect(first.draw).toMatchObject({ number: 1, seed: 'a seed' });
    expect(first.draw.strata.map(({ population }) => population)).toEqual([30, 30, 30]);
    const more = await drawInto(api, first.id);
    expect(more.strata.reduce((all, { population }) => all + population, 0)).toBe(50);
    const all = await recordsOf(first.id);
    expect(new Set(all).size).toBe(80);
    const again = await ask(api, routes.drawCalls, {
      params: { id: first.id, drawId: more.id },
      body: { seed: null },
    });
    expect(again.body).toEqual(more);
    expect(await recordsOf(first.id)).toHaveLength(80);
  });

  test('is taken by twenty at once, and no two of them get the same call', async () => {
    const { api, people, lead } = await team(kind, 20);
    await list(api.store, 60);
    const { id } = await drawn(api, { size: { kind: 'count', count: 60 } }, lead);
    const given = await Promise.all(people.flatMap((by) => [take(api, id, by), take(api, id, by)]));
    const held = await itemsOf(api, id, lead);
    const byPerson = new Map<string, string[]>();
    for (const [at, { items }] of given.entries()) {
      const who = people[Math.floor(at / 2)]?.id ?? '';
      byPerson.set(who, [...(byPerson.get(who) ?? []), ...items.map((item) => item.id)]);
    }
    const all = [...byPerson.values()].flatMap((ids) => [...new Set(ids)]);
    expect(new Set(all).size, 'each call is one person’s').toBe(all.length);
    expect(held.filter(({ state }) => state === 'held')).toHaveLength(all.length);
    for (const ids of byPerson.values()) expect(new Set(ids).size).toBe(2);
  });

  test('goes on when a call is reviewed, left out or given back', async () => {
    const api = await startApi(kind);
    // The platform of this test answers with the documented call, whatever is asked for.
    await list(api.store, 5);
    const { id, scorecardId } = await drawn(api, { size: { kind: 'count', count: 5 } });
    const { items, left, title } = await take(api, id);
    expect([items.length, left, title]).toEqual([2, 5, '周抽检']);
    const [now, next] = items;
    if (!now || !next) throw new Error('Nothing was given.');
    const reviewId = await review(api, { call: now.call, scorecardId });
    const after = await take(api, id);
    expect([after.items[0]?.id, after.left, after.done]).toEqual([next.id, 4, 1]);
    const done = (await itemsOf(api, id)).find((item) => item.id === now.id);
    expect(done).toMatchObject({ state: 'done', reviewId, reviewer: 'this-computer', score: 100 });

    const params = { id, itemId: next.id };
    const skipped = await ask(api, routes.skipCall, { params, body: { reason: '录音缺失' } });
    expect(skipped.status).toBe(204);
    const third = await take(api, id);
    expect(third.items[0]?.id).not.toBe(next.id);
    const back = { id, itemId: third.items[0]?.id ?? '' };
    expect((await ask(api, routes.putBackCall, { params: back })).status).toBe(204);
    const states = (await itemsOf(api, id)).map(({ state }) => state).toSorted();
    expect(states).toEqual(['done', 'held', 'skipped', 'waiting', 'waiting']);

    const { body } = await ask(api, routes.closeQueue, {
      params: { id },
      body: { isClosed: true },
      seen: 1,
    });
    expect(body.closedAt).not.toBeNull();
    expect((await take(api, id)).items).toEqual([]);
  });

  test('gives what somebody does nothing with to others', async () => {
    const { api, people, lead } = await team(kind, 2);
    await list(api.store, 1);
    const { id } = await drawn(api, {}, lead);
    const [ann, bob] = people;
    if (!ann || !bob) throw new Error('Nobody is there.');
    expect((await take(api, id, ann)).items).toHaveLength(1);
    expect((await take(api, id, bob)).items).toEqual([]);
    await api.store.run((db) => db.execute(sql`update queue_items set held_until = now()`));
    expect((await take(api, id, bob)).items).toHaveLength(1);
    expect((await take(api, id, ann)).items).toEqual([]);
  });

  test('has some calls reviewed by two, of whom neither sees the other’s review', async () => {
    const { api, people, lead } = await team(kind, 2);
    await list(api.store, 2);
    const { id, scorecardId } = await drawn(api, { secondPercent: 100, isBlind: true }, lead);
    const [ann, bob] = people;
    if (!ann || !bob) throw new Error('Nobody is there.');
    const anns = (await take(api, id, ann)).items;
    expect(new Set(anns.map(({ call }) => call.record)).size).toBe(2);
    const [first] = anns;
    if (!first) throw new Error('Nothing was given.');
    await review(api, { call: first.call, scorecardId }, ann);
    expect((await take(api, id, ann)).items.map(({ call }) => call.record)).not.toContain(
      first.call.record,
    );
    const bobs = (await take(api, id, bob)).items;
    expect(bobs.map(({ call }) => call.record).toSorted()).toEqual(['r0', 'r1']);
    const seen = async (by: By) =>
      (await ask(api, routes.listReviewsOfCall, { ...by, params: first.call })).body.reviews.length;
    expect(await seen(bob)).toBe(0);
    expect(await seen(lead)).toBe(1);
    await review(api, { call: first.call, scorecardId, value: 'no' }, bob);
    expect(await seen(bob)).toBe(2);
    const [, other] = anns;
    if (!other) throw new Error('Nothing was given.');
    await review(api, { call: other.call, scorecardId, value: 'no' }, ann);
    await review(api, { call: other.call, scorecardId, value: 'no' }, bob);
    const { body } = await ask(api, routes.readAgreement, { ...lead, params: { id } });
    expect(body.questions).toMatchObject([
      { question: { id: 'opening' }, count: 2, agreed: 1, alpha: 0 },
    ]);
    expect(body.differing).toMatchObject([
      { call: first.call, differences: [{ questionId: 'opening' }] },
    ]);
    const [difference] = body.differing[0]?.differences ?? [];
    expect(difference?.answers.map((answer) => answer?.isApplicable && answer.value)).toEqual(
      expect.arrayContaining(['yes', 'no']),
    );
  });

  test('is shared out evenly among people, and gives nobody a call that they may not see', async () => {
    const { api, people, lead } = await team(kind, 2);
    await list(api.store, 30);
    const [ann, bob] = people;
    if (!ann || !bob) throw new Error('Nobody is there.');
    const { id } = await drawn(api, { assignees: [ann.id, bob.id], secondPercent: 10 }, lead);
    const items = await itemsOf(api, id, lead);
    const countOf = (who: string) => items.filter(({ reviewer }) => reviewer === who).length;
    expect(Math.abs(countOf(ann.id) - countOf(bob.id))).toBeLessThanOrEqual(3);
    expect(countOf(ann.id) + countOf(bob.id)).toBe(33);
    const scope = { account: 'u1', task: 't1', role: 'reviewer' } as const;
    const cat = await addColleague(api.store, 'cat', [scope]);
    const by = { cookie: await cookieOf(api.store, cat) };
    const open = await drawn(api, {}, lead);
    const given = (await take(api, open.id, by)).items;
    expect(given.map(({ call }) => call.task)).toEqual(['t1', 't1']);
  });

  test.each([
    [{ filter: { talkFrom: 'soon' } }, 'body.filter.talkFrom'],
    [{ filter: { nothing: 'x' } }, 'body.filter'],
    [{ title: ' ' }, 'body.title'],
    [{ scorecardId: uuidv7() }, 'body.scorecardId'],
  ])('says what is wrong in %j', async (changes, path) => {
    const api = await startApi(kind);
    const { scorecardId } = await publishedCard(api, card({ questions: [yesNo('opening')] }));
    const plan = {
      ...{ title: 'x', scorecardId, filter: {}, size: { kind: 'count', count: 4 } },
      ...{ strata: 'none', method: 'chance', assignees: [], isBlind: false, secondPercent: 0 },
      ...changes,
    };
    const params = { id: uuidv7() };
    const { status, body } = await ask(api, routes.addQueue, { params, body: plan as never });
    expect(status).toBe(400);
    expect(body).toMatchObject({ errors: [{ path }] });
  });
});
