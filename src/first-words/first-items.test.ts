import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { numbersOf } from '../call/personal-number.ts';
import type { Call } from '../call/types.ts';
import { anyRow } from '../testing/any-row.ts';
import { createAnswer, createRecord, openCall } from '../testing/builders.ts';
import { demoCallIds, openDemoCall } from '../testing/demo-calls.ts';
import { type FirstItem, firstItems, toFirstItem } from './first-items.ts';

const notify = 'asrmessage_notify';

/** What the page's timeline begins with, as far as the first items go. */
function timelineOf(call: Call, items: readonly FirstItem[]): FirstItem[] {
  const numbers = numbersOf(call);
  return call.timeline.before.slice(0, items.length).map((item) => toFirstItem(item, numbers));
}

describe('the first items of an answer', () => {
  test.for([...demoCallIds, 'rows-20', 'rows-1000'])(
    'of %s are those of its timeline',
    async (id) => {
      const call = await openDemoCall(id);
      const items = firstItems(call.raw);
      expect(items.length).toBeGreaterThanOrEqual(Math.min(12, call.timeline.before.length));
      expect(items).toEqual(timelineOf(call, items));
    },
  );

  test('are a screenful', async () => {
    const { raw } = await openDemoCall('rows-1000');
    expect(firstItems(raw).length).toBeGreaterThanOrEqual(12);
    expect(firstItems(raw).length).toBeLessThan(16);
  });

  test('mask numbers of phones and cards, and the call’s own of any shape', () => {
    const row = createRecord({
      notify,
      question: '打13912345678，身份证11010519491231002X，卡六二二二零二一二三四五六七八九零一二八',
      answer_content: '好\n您的号码是037965551234吗',
      contents: [],
    });
    const body = createAnswer({ rows: [row], record: { callee: '037965551234' } });
    expect(firstItems(body)).toEqual([
      {
        speaker: 'customer',
        sentences: ['打139****5678，身份证110***********002X，卡六二二************零一二八'],
      },
      { speaker: 'robot', sentences: ['好', '您的号码是037*****1234吗'] },
    ]);
  });

  test('mask the call’s own number where it fills in a variable', () => {
    const row = createRecord({
      notify,
      answer_content: '您的号码是037965551234吗',
      contents: [{ sort: 1, translate_text: '您的号码是{$phone}吗' }],
    });
    const body = createAnswer({ rows: [row], record: { callee: '037965551234' } });
    expect(firstItems(body)).toMatchObject([{ sentences: ['您的号码是037*****1234吗'] }]);
  });

  test('show a pause by its time', () => {
    const row = createRecord({ notify, answer_content: '您好<break time="500ms"/>请讲' });
    const [first] = firstItems(createAnswer({ rows: [row] }));
    expect(first).toMatchObject({ sentences: ['您好(500ms)请讲'] });
  });

  test('keep a template of several lines together, and put a mark after its words', () => {
    const row = createRecord({
      notify: 'leave',
      answer_content: '甲\n乙\n丙',
      contents: [
        { sort: 1, translate_text: '甲\n乙' },
        { sort: 2, translate_text: '丙' },
      ],
    });
    const items = firstItems(createAnswer({ rows: [row] }));
    expect(items).toEqual([{ speaker: 'robot', sentences: ['甲\n乙', '丙'] }, 'mark']);
  });

  test('are what the page’s timeline begins with, whatever rows there are', {
    timeout: 30_000,
  }, () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof({ weight: 9, arbitrary: anyRow }, fc.constantFrom(null, 7, [])), {
          maxLength: 30,
        }),
        (rows) => {
          const call = openCall({ rows });
          const items = firstItems(call.raw);
          expect(items).toEqual(timelineOf(call, items));
          expect(items.length).toBeGreaterThanOrEqual(Math.min(12, call.timeline.before.length));
        },
      ),
      { numRuns: 500 },
    );
  });

  test.for([
    ['null', null],
    ['a list', []],
    ['a business error', { code: 5005, status: 'error', message: '', data: [] }],
    ['an answer without a record', { data: { records: [createRecord()] } }],
    ['rows that are no list', createAnswer({ rows: 'none' })],
  ] as const)('are none of %s', ([_, body]) => {
    expect(firstItems(body)).toEqual([]);
  });

  test('are none where the rows tell of no call, and never throw', () => {
    fc.assert(
      fc.property(fc.oneof(fc.jsonValue(), fc.record({ data: fc.jsonValue() })), (body) => {
        expect(firstItems(body)).toBeInstanceOf(Array);
      }),
    );
  });
});
