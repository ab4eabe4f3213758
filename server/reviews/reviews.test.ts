import type { ServerResponse } from 'node:http';
import { sql } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';
import { describe, expect, test } from 'vitest';
import type { Note, ReviewContent } from '../../src/contract/review.ts';
import { routes } from '../../src/contract/routes.ts';
import { documentedAnswer } from '../../src/testing/builders.ts';
import { card, scale, yesNo } from '../../src/testing/scorecards.ts';
import { ask, call, publishedCard, startApi, startReview } from '../api/testing.ts';
import { rowsOf } from '../store/rows.ts';
import { engines } from '../store/testing/engines.ts';
import { lendStore } from '../store/testing/lent-stores.ts';
import { sendJson, startGateway, startUpstream } from '../testing.ts';

const definition = card({
  questions: [
    yesNo('opening'),
    scale('objections'),
    yesNo('lied', { isCritical: true, good: 'no' }),
  ],
});

function note(more: Partial<Note> = {}): Note {
  const anchor = { row: '1', side: 'question' as const, sentence: 0, quote: '别打了' };
  return {
    ...{ id: uuidv7(), text: '要投诉', severity: 'serious', tags: ['投诉风险'] },
    ...{ questionId: null, anchor },
    ...more,
  };
}

function content(
  answers: Record<string, string>,
  more: Partial<ReviewContent> = {},
): ReviewContent {
  const questions = Object.fromEntries(
    Object.entries(answers).map(([id, value]) => {
      const answer = { isApplicable: true as const, value };
      return [id, { answer, evidence: [], causes: [], suggested: null }];
    }),
  );
  return { questions, notes: [], heard: [], recordingMs: null, ...more };
}

const whole = { opening: 'yes', objections: '3', lied: 'no' };

describe.for(engines)('on %s, a review', (kind) => {
  async function started() {
    const api = await startApi(kind);
    const version = await publishedCard(api, definition);
    const { body: review } = await startReview(api, version);
    const params = { id: review.id };
    return { api, version, review, params };
  }

  test('begins with the call as it is, its links to audio left out', async () => {
    const { api, version, review, params } = await started();
    expect(review).toMatchObject({
      ...{ call, scorecardVersionId: version.id, reviewer: 'this-computer', revision: 1 },
      ...{ submittedAt: null, score: null, isFatal: false },
      content: { questions: {}, notes: [], heard: [], recordingMs: null },
    });
    const { body: copy } = await ask(api, routes.getReviewedCall, { params });
    expect(JSON.stringify(copy.call)).toContain('喂,您好');
    expect(JSON.stringify(copy.call)).not.toContain('download-voice');
  });

  test('is begun once, however often that is asked for', async () => {
    const { api, version, review } = await started();
    const again = await startReview(api, version, review.id);
    expect(again).toMatchObject({ status: 200, body: { id: review.id, revision: 1 } });
    const another = await startReview(api, version);
    expect(another).toMatchObject({ status: 409, body: { current: { id: review.id } } });
    expect(api.platform.requests).toHaveLength(1);
  });

  test('keeps answers and notes, and scores them', async () => {
    const { api, params } = await started();
    const notes = [
      note(),
      note({ text: '整通', anchor: null, severity: 'good', questionId: 'opening' }),
    ];
    const body = content(
      { opening: 'yes', objections: '3' },
      {
        ...{
          notes,
          heard: [
            [0, 1500],
            [2000, 3000],
          ],
          recordingMs: 8000,
        },
      },
    );
    const saved = await ask(api, routes.saveReview, { params, body, seen: 1 });
    expect(saved).toMatchObject({ status: 200, etag: '"2"', body: { revision: 2, score: 75 } });
    const { body: read, etag } = await ask(api, routes.getReview, { params });
    expect(etag).toBe('"2"');
    expect(read.content).toEqual(body);
    const fewer = { ...body, notes: [{ ...notes[0], text: '改过' } as Note] };
    await ask(api, routes.saveReview, { params, body: fewer, seen: 2 });
    expect((await ask(api, routes.getReview, { params })).body.content).toEqual(fewer);
  });

  test('has only those of its notes written anew that were changed', async () => {
    const { api, params } = await started();
    const [same, other] = [note(), note()];
    const save = (notes: Note[], seen: number) =>
      ask(api, routes.saveReview, { params, body: content({}, { notes }), seen });
    await save([same, other], 1);
    await save([same, { ...other, text: '改过' }], 2);
    const query = sql`select id from notes where changed_at > created_at`;
    const changed = await api.store.run((db) => rowsOf<{ id: string }>(db, query));
    expect(changed).toEqual([{ id: other.id }]);
  });

  test('saved twice with the same content changes nothing', async () => {
    const { api, params } = await started();
    const body = content(whole, { notes: [note()] });
    const first = await ask(api, routes.saveReview, { params, body, seen: 1 });
    const again = await ask(api, routes.saveReview, { params, body, seen: 1 });
    expect(again).toEqual(first);
  });

  test('is not overwritten unseen: what is there now is told', async () => {
    const { api, params } = await started();
    await ask(api, routes.saveReview, { params, body: content({ opening: 'yes' }), seen: 1 });
    const late = { params, body: content({ opening: 'no' }), seen: 1 };
    expect(await ask(api, routes.saveReview, late)).toMatchObject({
      status: 412,
      body: {
        type: 'urn:turnwise:problem:changed',
        current: { revision: 2, content: content({ opening: 'yes' }) },
      },
    });
    expect((await ask(api, routes.saveReview, { params, body: content({}) })).status).toBe(428);
  });

  test('of which 20 writers have seen the same is changed by one', async () => {
    const { api, params } = await started();
    const saves = Array.from({ length: 20 }, (_, at) => {
      const body = content({}, { notes: [note({ text: String(at) })] });
      return ask(api, routes.saveReview, { params, body, seen: 1 });
    });
    const statuses = (await Promise.all(saves)).map(({ status }) => status);
    expect(statuses.filter((status) => status === 200)).toHaveLength(1);
    expect(statuses.filter((status) => status === 412)).toHaveLength(19);
  });

  test('is refused with the names of fields that its scorecard does not allow', async () => {
    const { api, params, review } = await started();
    const body = content(
      { opening: 'perhaps', unheard: 'yes' },
      { notes: [note({ questionId: 'x' })] },
    );
    const refused = await ask(api, routes.saveReview, { params, body, seen: 1 });
    expect(refused).toMatchObject({
      status: 400,
      body: {
        errors: [
          {
            path: 'body.questions.opening.answer',
            message: 'is no option of this question: perhaps',
          },
          { path: 'body.questions.unheard', message: 'names no question of this scorecard' },
          { path: 'body.notes.0.questionId', message: 'names no question of this scorecard' },
        ],
      },
    });
    expect((await ask(api, routes.getReview, { params })).body).toEqual(review);
  });

  test('is submitted once it is whole', async () => {
    const { api, params } = await started();
    const submit = (answers: Record<string, string>, versionId = uuidv7()) =>
      ask(api, routes.submitReview, {
        params: { ...params, versionId },
        ...{ body: { content: content(answers), reason: null }, seen: 1 },
      });
    expect(await submit({ opening: 'yes' })).toMatchObject({
      status: 422,
      body: {
        errors: [
          { path: 'body.content.questions.objections', message: 'is required' },
          { path: 'body.content.questions.lied', message: 'is required' },
        ],
      },
    });
    const versionId = uuidv7();
    const submitted = await submit(whole, versionId);
    expect(submitted).toMatchObject({
      status: 200,
      // (1 + 1/2 + 1) ÷ 3
      body: { revision: 2, score: 83.33333333333333, submittedAt: expect.any(String) },
    });
    expect(await submit(whole, versionId)).toEqual(submitted);
    const { body } = await ask(api, routes.listReviewVersions, { params });
    expect(body.versions).toMatchObject([{ id: versionId, number: 1, reason: null }]);
  });

  test('that was submitted is corrected with a reason, and what was submitted stays', async () => {
    const { api, params } = await started();
    const submit = (answers: Record<string, string>, reason: string | null, seen: number) =>
      ask(api, routes.submitReview, {
        params: { ...params, versionId: uuidv7() },
        ...{ body: { content: content(answers), reason }, seen },
      });
    await submit(whole, null, 1);
    const draft = { params, body: content({}), seen: 2 };
    expect((await ask(api, routes.saveReview, draft)).status).toBe(409);
    expect((await ask(api, routes.discardReview, { params, seen: 2 })).status).toBe(409);
    expect(await submit({ ...whole, lied: 'yes' }, null, 2)).toMatchObject({
      status: 422,
      body: { errors: [{ path: 'body.reason', message: 'is required for a correction' }] },
    });
    expect(await submit({ ...whole, lied: 'yes' }, '听错了', 2)).toMatchObject({
      body: { revision: 3, score: 0, scoreWithoutFatal: 50, isFatal: true },
    });
    const { versions } = (await ask(api, routes.listReviewVersions, { params })).body;
    expect(
      versions.map(({ number, reason, content: { questions } }) => {
        return [number, reason, questions.lied?.answer];
      }),
    ).toEqual([
      [2, '听错了', { isApplicable: true, value: 'yes' }],
      [1, null, { isApplicable: true, value: 'no' }],
    ]);
    expect((await ask(api, routes.listReviewsOfCall, { params: call })).body.reviews).toMatchObject(
      [{ id: params.id, score: 0 }],
    );
  });

  test('that was submitted cannot be changed in the store either', async () => {
    const { api, params } = await started();
    const body = { content: content(whole), reason: null };
    await ask(api, routes.submitReview, {
      params: { ...params, versionId: uuidv7() },
      ...{ body, seen: 1 },
    });
    await api.store.run(async (db) => {
      for (const change of [
        'update review_versions set number = 9',
        'delete from review_versions',
        `update scorecard_versions set number = 9`,
        'delete from audit_entries',
      ]) {
        await expect(db.execute(sql.raw(change))).rejects.toMatchObject({
          cause: { code: '23001' },
        });
      }
    });
  });

  test('that is a draft is discarded, with its notes, as often as one asks', async () => {
    const { api, version, params } = await started();
    await ask(api, routes.saveReview, { params, body: content({}, { notes: [note()] }), seen: 1 });
    expect((await ask(api, routes.discardReview, { params, seen: 1 })).status).toBe(412);
    expect((await ask(api, routes.discardReview, { params, seen: 2 })).status).toBe(204);
    expect((await ask(api, routes.discardReview, { params, seen: 2 })).status).toBe(204);
    expect((await ask(api, routes.getReview, { params })).status).toBe(404);
    expect((await startReview(api, version)).status).toBe(200);
  });

  test('leaves an entry in the audit with each change, and with nothing else', async () => {
    const { api, params } = await started();
    const body = content(whole);
    await ask(api, routes.saveReview, { params, body, seen: 1 });
    await ask(api, routes.saveReview, { params, body, seen: 1 });
    await ask(api, routes.saveReview, { params, body: content({}), seen: 1 });
    const query = sql`select actor, action from audit_entries order by id`;
    const entries = await api.store.run((db) =>
      rowsOf<{ actor: string; action: string }>(db, query),
    );
    expect(entries.map(({ action }) => action)).toEqual([
      'create-scorecard',
      'publish-scorecard',
      'start-review',
      'save-review',
    ]);
    expect(new Set(entries.map(({ actor }) => actor))).toEqual(new Set(['this-computer']));
  });
});

test('a review cannot begin while the platform does not answer with the call, and can after', async () => {
  let answers = 0;
  const failures = [
    (res: ServerResponse) => sendJson(res, { status: 'error', code: 5005, data: [] }),
    (res: ServerResponse) => sendJson(res, {}, 500),
    (res: ServerResponse) => res.destroy(),
    (res: ServerResponse) => res.end('<html>'),
  ];
  const platform = await startUpstream((_, res) => {
    const failure = failures[answers++];
    if (failure) failure(res);
    else sendJson(res, documentedAnswer());
  });
  const store = await lendStore('embedded');
  const api = await startGateway({ platformUrl: platform.origin, store });
  const version = await publishedCard(api, definition);
  for (const _ of failures) expect((await startReview(api, version)).status).toBe(502);
  expect((await startReview(api, version)).status).toBe(200);
});
