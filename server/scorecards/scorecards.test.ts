import { v7 as uuidv7 } from 'uuid';
import { describe, expect, test } from 'vitest';
import { routes } from '../../src/contract/routes.ts';
import { card, yesNo } from '../../src/testing/scorecards.ts';
import { ask, publishedCard, startApi } from '../api/testing.ts';
import { engines } from '../store/testing/engines.ts';

const first = card({ questions: [yesNo('a')] });
const second = card({ questions: [yesNo('a'), yesNo('b')] });

describe.for(engines)('on %s, a scorecard', (kind) => {
  test('comes along in a full and in a short form, both in both languages', async () => {
    const api = await startApi(kind);
    const { scorecards } = (await ask(api, routes.listScorecards)).body;
    expect(scorecards.map(({ published }) => published?.definition.title)).toEqual([
      { 'zh-CN': 'AI 外呼质检', en: 'AI outbound call' },
      { 'zh-CN': '五问速检', en: 'Five questions' },
    ]);
    const [full, short] = scorecards.map(({ published }) =>
      published?.definition.sections.flatMap(({ questions }) => questions),
    );
    expect([full?.length, short?.length]).toEqual([15, 5]);
  });

  test('is made, changed as a draft, and frozen by publishing', async () => {
    const api = await startApi(kind);
    const [id, draftId] = [uuidv7(), uuidv7()];
    const create = { params: { id }, body: { draftId, definition: first } };
    const created = await ask(api, routes.createScorecard, create);
    expect(created).toMatchObject({ status: 200, body: { published: null, draft: { number: 1 } } });
    expect(await ask(api, routes.createScorecard, create)).toEqual(created);
    const params = { id: draftId };
    const change = { params, body: second, seen: 1 };
    expect((await ask(api, routes.saveDraft, change)).body).toMatchObject({ revision: 2 });
    expect((await ask(api, routes.saveDraft, change)).body).toMatchObject({ revision: 2 });
    expect((await ask(api, routes.saveDraft, { ...change, body: first })).status).toBe(412);
    expect((await ask(api, routes.publish, { params, seen: 1 })).status).toBe(412);
    const published = await ask(api, routes.publish, { params, seen: 2 });
    expect(published.body.publishedAt).toEqual(expect.any(String));
    expect(await ask(api, routes.publish, { params, seen: 2 })).toEqual(published);
    const changed = await ask(api, routes.saveDraft, { params, body: first, seen: 2 });
    expect(changed.status).toBe(409);
    expect((await ask(api, routes.discardDraft, { params, seen: 2 })).status).toBe(409);
    expect((await ask(api, routes.getScorecardVersion, { params })).body.definition).toEqual(
      second,
    );
  });

  test('has one next version at a time, and old ones stay', async () => {
    const api = await startApi(kind);
    const old = await publishedCard(api, first);
    const [draftId, other] = [uuidv7(), uuidv7()];
    const start = (id: string) =>
      ask(api, routes.startDraft, {
        params: { id: old.scorecardId, draftId: id },
        body: { definition: second },
      });
    expect((await start(draftId)).body).toMatchObject({ number: 2, publishedAt: null });
    expect((await start(draftId)).body).toMatchObject({ id: draftId, number: 2 });
    expect(await start(other)).toMatchObject({ status: 409, body: { current: { id: draftId } } });
    await ask(api, routes.publish, { params: { id: draftId }, seen: 1 });
    const { scorecards } = (await ask(api, routes.listScorecards)).body;
    expect(scorecards.find(({ id }) => id === old.scorecardId)).toMatchObject({
      published: { id: draftId, number: 2 },
      draft: null,
    });
    const kept = await ask(api, routes.getScorecardVersion, { params: { id: old.id } });
    expect(kept.body.definition).toEqual(first);
  });

  test('whose only draft is discarded is gone', async () => {
    const api = await startApi(kind);
    const [id, draftId] = [uuidv7(), uuidv7()];
    await ask(api, routes.createScorecard, {
      params: { id },
      body: { draftId, definition: first },
    });
    const discard = { params: { id: draftId }, seen: 1 };
    expect((await ask(api, routes.discardDraft, discard)).status).toBe(204);
    expect((await ask(api, routes.discardDraft, discard)).status).toBe(204);
    const { scorecards } = (await ask(api, routes.listScorecards)).body;
    expect(scorecards.map((each) => each.id)).not.toContain(id);
  });

  test('is retired, and brought back', async () => {
    const api = await startApi(kind);
    const { scorecardId: id } = await publishedCard(api, first);
    const retire = (isRetired: boolean) =>
      ask(api, routes.retire, { params: { id }, body: { isRetired } });
    const { retiredAt } = (await retire(true)).body;
    expect(retiredAt).toEqual(expect.any(String));
    expect((await retire(true)).body.retiredAt).toBe(retiredAt);
    expect((await retire(false)).body.retiredAt).toBeNull();
  });
});
