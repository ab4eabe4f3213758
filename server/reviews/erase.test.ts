import { sql } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';
import { describe, expect, test } from 'vitest';
import type { Note, ReviewContent } from '../../src/contract/review.ts';
import { routes } from '../../src/contract/routes.ts';
import { createAnswer } from '../../src/testing/builders.ts';
import { base, card, yesNo } from '../../src/testing/scorecards.ts';
import { readCallList } from '../../src/wire/read-lists.ts';
import { ask, publishedCard } from '../api/testing.ts';
import { putCalls } from '../calls/lists/list-queries.ts';
import { removeOldCopies } from '../calls/retention.ts';
import { callExtras } from '../store/calls-schema.ts';
import { rowsOf } from '../store/rows.ts';
import { engines } from '../store/testing/engines.ts';
import { lendStore } from '../store/testing/lent-stores.ts';
import { sendJson, startGateway, startUpstream } from '../testing.ts';
import { erase } from './erase.ts';

const phone = '13912345678';
const definition = card({
  questions: [
    yesNo('polite'),
    { ...base, id: 'summary', text: 'In a sentence', kind: 'text', isRequired: false },
  ],
});

function note(text: string, quote: string): Note {
  const anchor = { row: '1', side: 'question' as const, sentence: 0, quote };
  return { id: uuidv7(), text, severity: 'minor', tags: ['退款'], questionId: null, anchor };
}

function content(summary: string, ...notes: Note[]): ReviewContent {
  const rest = { evidence: [], causes: [], suggested: null };
  const place = { row: '1', side: 'answer' as const, sentence: 0, quote: '机器人的话' };
  return {
    questions: {
      polite: { ...rest, answer: { isApplicable: true, value: 'yes' }, evidence: [place] },
      summary: { ...rest, answer: { isApplicable: true, value: summary } },
    },
    ...{ notes, heard: [], recordingMs: null },
  };
}

describe.for(engines)('on %s', (kind) => {
  /** Two submitted reviews: of a call to the number, and of another call whose note names it. */
  async function twoReviews() {
    const platform = await startUpstream((req, res) => {
      const callee = req.url?.includes('/detail/theirs') ? phone : '13800000000';
      sendJson(res, createAnswer({ record: { callee }, rest: { callee } }));
    });
    const store = await lendStore(kind);
    const api = await startGateway({ platformUrl: platform.origin, store });
    const version = await publishedCard(api, definition);
    const review = async (record: string, written: ReviewContent) => {
      const params = { id: uuidv7() };
      const call = { account: 'a', task: 't', record };
      const body = { call, subAccount: null, scorecardVersionId: version.id };
      await ask(api, routes.startReview, { params, body });
      await ask(api, routes.submitReview, {
        params: { ...params, versionId: uuidv7() },
        ...{ body: { content: written, reason: null }, seen: 1 },
      });
      return params;
    };
    const theirs = await review('theirs', content('她说要退款', note('客户姓王', '我姓王')));
    const others = await review(
      'others',
      content('正常', note('回拨 139 1234 5678 确认', '打 13912345678 找我')),
    );
    return { api, theirs, others };
  }

  test('what a list says of them is erased, and not taken from the list again', async () => {
    const { api } = await twoReviews();
    const now = new Date();
    const of = { account: 'a', subAccount: null };
    const listed = (talk: number) =>
      readCallList({
        data: [
          { id: 'listed', callee: `+86${phone}`, name: '王女士', bill: talk, memo: '她要退款' },
          { id: 'others', callee: '13800000000', name: '李先生', bill: talk, memo: '无' },
        ],
      }).items;
    const put = (talk: number) => api.store.run((db) => putCalls(db, of, 't', listed(talk), now));
    await put(1);
    const erased = await api.store.run((db) => erase(db, { phone }));
    expect(erased).toMatchObject({ calls: 2, copies: 1 });
    await put(2);
    const { calls } = (await ask(api, routes.listCalls, { query: { sort: 'talk' } })).body;
    expect(calls.map((call) => [call.record, call.customerName, call.callee])).toEqual([
      ['listed', null, null],
      ['others', '李先生', '138****0000'],
    ]);
    const extras = await api.store.run((db) => db.select().from(callExtras));
    expect(extras.map(({ rest }) => rest)).toEqual([{ memo: '无' }]);
  });

  const everything = async (api: Awaited<ReturnType<typeof twoReviews>>['api']) =>
    JSON.stringify(
      await api.store.run(async (db) => {
        const tables = ['reviews', 'notes', 'review_versions', 'audit_entries'];
        const rows = [];
        for (const table of tables) rows.push(await rowsOf(db, sql.raw(`select * from ${table}`)));
        return rows;
      }),
    );

  test('one person’s words and number are erased everywhere, and the scores stay', async () => {
    const { api, theirs, others } = await twoReviews();
    const erased = await api.store.run((db) => erase(db, { phone: '+86 139-1234-5678' }));
    expect(erased).toEqual({ calls: 1, copies: 1, reviews: 1, mentions: 1, pushes: 0, unknown: 0 });
    const left = await everything(api);
    for (const words of [
      phone,
      '139 1234 5678',
      '客户姓王',
      '我姓王',
      '她说要退款',
      '机器人的话"},{',
    ]) {
      expect(left).not.toContain(words);
    }
    const { body: review } = await ask(api, routes.getReview, { params: theirs });
    expect(review).toMatchObject({ score: 100, callCopy: null });
    expect(review.content.questions.polite?.answer).toEqual({ isApplicable: true, value: 'yes' });
    expect(review.content.questions.polite?.evidence).toMatchObject([{ quote: '' }]);
    expect(review.content.notes).toMatchObject([{ text: '', tags: [] }]);
    const { body: other } = await ask(api, routes.getReview, { params: others });
    expect(other.content.notes).toMatchObject([
      { text: '回拨 *** 确认', anchor: { quote: '打 *** 找我' } },
    ]);
    const again = await api.store.run((db) => erase(db, { phone }));
    expect(again).toMatchObject({ calls: 0, reviews: 0, mentions: 0 });
  });

  test('the words of one call are erased by its id, also when its copy is gone', async () => {
    const { api, theirs } = await twoReviews();
    const future = new Date(Date.now() + 366 * 24 * 3_600_000);
    expect(await removeOldCopies(api.store, 365)).toBe(0);
    expect(await removeOldCopies(api.store, 365, future)).toBe(2);
    const byNumber = await api.store.run((db) => erase(db, { phone }));
    expect(byNumber).toMatchObject({ calls: 0, mentions: 1, unknown: 2 });
    const erased = await api.store.run((db) => erase(db, { call: 'theirs' }));
    expect(erased).toMatchObject({ calls: 1, copies: 0, reviews: 1 });
    const { body } = await ask(api, routes.getReview, { params: theirs });
    expect(body.content.notes).toMatchObject([{ text: '' }]);
    expect(await everything(api)).not.toContain('客户姓王');
  });
});
