import { gzipSync } from 'node:zlib';
import { v7 as uuidv7 } from 'uuid';
import { describe, expect, test } from 'vitest';
import type { QueuePlan } from '../../src/contract/queue.ts';
import type { CallKey } from '../../src/contract/review.ts';
import {
  type Grant,
  may,
  mayWith,
  roles,
  type Scope,
  scopesOf,
} from '../../src/contract/rights.ts';
import { pathOf, type Route } from '../../src/contract/route.ts';
import { routes } from '../../src/contract/routes.ts';
import { card, yesNo } from '../../src/testing/scorecards.ts';
import { addColleague, cookieOf, roleEverywhere, startTeam } from '../people/testing.ts';
import { callCopies, reviews } from '../store/schema.ts';
import { engines } from '../store/testing/engines.ts';
import type { EngineKind } from '../store/testing/templates.ts';
import { ask, call, publishedCard } from './testing.ts';

const scopes: readonly Scope[] = [
  { account: null, task: null },
  { account: call.account, task: null },
  { account: call.account, task: call.task },
  { account: 'u2', task: null },
  { account: call.account, task: 't2' },
];

/** Every role in every place. */
const grants: Grant[] = roles.flatMap((name) => scopes.map((scope) => ({ ...scope, role: name })));

type Outcome = 'refused' | 'not there' | 'let through';

/** What the declarations say of a route, for who has one role in one place. */
function declared({ right, about }: Route, grant: Grant): Outcome {
  if (right === 'open' || right === 'signed-in') return 'let through';
  if (!may([grant], right)) return 'refused';
  if (about === null || about === 'list') return 'let through';
  if (!mayWith([grant], 'read', call)) return 'not there';
  return mayWith([grant], right, call) ? 'let through' : 'refused';
}

function outcomeOf({ status }: Response): Outcome {
  if (status === 403) return 'refused';
  return status === 404 ? 'not there' : 'let through';
}

async function startWithEveryone(kind: EngineKind) {
  const api = await startTeam(kind);
  const lead = await addColleague(api.store, 'lead', roleEverywhere('lead'));
  const leadCookie = await cookieOf(api.store, lead);
  const version = await publishedCard(api, card({ questions: [yesNo('opening')] }), {
    cookie: leadCookie,
  });
  const people: { id: string; grant: Grant; cookie: string }[] = [];
  for (const [at, grant] of grants.entries()) {
    const id = await addColleague(api.store, `person ${at}`, [grant]);
    people.push({ id, grant, cookie: await cookieOf(api.store, id) });
  }
  const now = new Date();
  const copy = {
    sha256: 'copy',
    ...call,
    takenAt: now,
    body: gzipSync('{}'),
  };
  await api.store.run((db) => db.insert(callCopies).values(copy));
  const addReview = async (of: CallKey, reviewer: string, submittedAt: Date | null = null) => {
    const row = {
      ...{ id: uuidv7(), ...of, reviewer, revision: 1, startedAt: now, changedAt: now },
      ...{ scorecardId: version.scorecardId, scorecardVersionId: version.id },
      ...{ questions: {}, heard: [], heardMs: 0, isFatal: false, submittedAt },
      callCopy: copy.sha256,
    };
    await api.store.run((db) => db.insert(reviews).values(row));
    return row.id;
  };
  return { api, lead, leadCookie, version, people, addReview };
}

describe.for(engines)('on %s', (kind) => {
  test('each route lets through whom its declaration says, whatever the role and its place', async () => {
    const { api, lead, leadCookie, version, people, addReview } = await startWithEveryone(kind);
    const plan: QueuePlan = {
      ...{ title: 'x', scorecardId: version.scorecardId, filter: {}, strata: 'none' },
      ...{ size: { kind: 'count', count: 1 }, method: 'chance', assignees: [] },
      ...{ isBlind: false, secondPercent: 0 },
    };
    const content = { questions: {}, notes: [], heard: [], recordingMs: null };
    const bodies: Partial<Record<string, unknown>> = {
      startReview: { call, subAccount: null, scorecardVersionId: version.id },
      saveReview: content,
      submitReview: { content, reason: null },
      recordHeard: { subAccount: null, heard: [[0, 1000]] },
      revealNumbers: { subAccount: null, masked: null },
      revealReviewedNumbers: { masked: null },
      putScreeningOrder: { isPaused: true },
      addQueue: plan,
      changeQueue: plan,
      closeQueue: { isClosed: false },
      drawCalls: { seed: null },
      skipCall: { reason: 'x' },
    };
    const queueId = uuidv7();
    await ask(api, routes.addQueue, { params: { id: queueId }, body: plan, cookie: leadCookie });
    const idFor = async ({ path, about }: Route, reviewer: string) => {
      // A review is its reviewer's alone to change.
      if (about === 'review') return addReview(call, reviewer, new Date());
      if (path.startsWith('/people')) return lead;
      if (path.startsWith('/queues')) return queueId;
      if (path.startsWith('/scorecards')) return version.scorecardId;
      return path.startsWith('/scorecard-versions') ? version.id : uuidv7();
    };
    const wrong: string[] = [];
    for (const [name, route] of Object.entries<Route>(routes)) {
      const askAs = async ({ id, grant, cookie }: (typeof people)[number]) => {
        const ids = {
          ...{ versionId: uuidv7(), draftId: uuidv7(), sessionId: uuidv7() },
          ...{ drawId: uuidv7(), itemId: uuidv7() },
        };
        const params = { ...call, ...ids, id: await idFor(route, id) };
        const response = await fetch(api.origin + pathOf(route, params), {
          method: route.method.toUpperCase(),
          headers: {
            ...(route === routes.signOut ? {} : { cookie }),
            ...{ 'content-type': 'application/json', 'if-match': '"1"' },
          },
          ...(route.body ? { body: JSON.stringify(bodies[name] ?? {}) } : {}),
        });
        await response.arrayBuffer();
        if (outcomeOf(response) !== declared(route, grant)) {
          wrong.push(`${name} for ${JSON.stringify(grant)}: ${response.status}`);
        }
      };
      await Promise.all(people.map(askAs));
    }
    expect(wrong).toEqual([]);
  }, 240_000);

  test('what lists reviews tells only of calls for which the right holds', async () => {
    const { api, people, addReview } = await startWithEveryone(kind);
    const calls: CallKey[] = [
      ...[call, { ...call, task: 't2' }, { ...call, account: 'u2' }],
      ...[{ account: 'u3', task: 't3', record: 'r3' }],
    ];
    for (const of of calls) await addReview(of, `reviewer of ${of.account} ${of.task}`);
    for (const { grant, cookie } of people) {
      const query = { state: 'draft' } as const;
      const visible = calls.filter((of) => mayWith([grant], 'read', of));
      const { body: page } = await ask(api, routes.listReviews, { cookie, query });
      const found = page.reviews.map((review) => review.call);
      expect(found).toHaveLength(visible.length);
      expect(found).toEqual(expect.arrayContaining(visible));
      const { body: count } = await ask(api, routes.countReviews, { cookie, query });
      expect(count.count).toBe(visible.length);
      const { body: facets } = await ask(api, routes.listReviewFacets, { cookie });
      const reviewers = visible.map(({ account, task }) => `reviewer of ${account} ${task}`);
      expect(facets.reviewers).toEqual(reviewers.toSorted());
      if (scopesOf([grant], 'export-reviews').length === 0) continue;
      const file = await fetch(`${api.origin}/api/v1/reviews/export?format=json&state=draft`, {
        headers: { cookie },
      });
      expect(await file.json()).toHaveLength(visible.length);
    }
  });
});
