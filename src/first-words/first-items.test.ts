import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { maskNumbersIn } from '../call/phone-number.ts';
import type { TimelineItem } from '../call/types.ts';
import { createRecord, type Wire } from '../testing/builders.ts';
import { demoCallIds, openDemoCall } from '../testing/demo-calls.ts';
import { type FirstItem, firstItems } from './first-items.ts';

const notify = 'asrmessage_notify';

function bodyOf(...records: unknown[]): Wire {
  return { code: 200, data: { records } };
}

function asFirstItem(item: TimelineItem): FirstItem {
  if (item.kind !== 'turn' || item.speaker === 'agent') return 'mark';
  const sentences = item.sentences.map(({ text }) => maskNumbersIn(text));
  return { speaker: item.speaker, sentences };
}

describe('the first items of an answer', () => {
  test.for([...demoCallIds, 'rows-20', 'rows-1000'])(
    'of %s are those of its timeline',
    async (id) => {
      const call = await openDemoCall(id);
      const items = firstItems(call.raw);
      expect(items).toEqual(call.timeline.before.slice(0, items.length).map(asFirstItem));
    },
  );

  test('are a screenful', async () => {
    const { raw } = await openDemoCall('rows-1000');
    expect(firstItems(raw).length).toBeGreaterThanOrEqual(12);
    expect(firstItems(raw).length).toBeLessThan(16);
  });

  test('mask phone numbers', () => {
    const row = createRecord({
      notify,
      question: '打17838463327',
      answer_content: '好\n17838463327吗',
    });
    expect(firstItems(bodyOf(row))).toEqual([
      { speaker: 'customer', sentences: ['打178****3327'] },
      { speaker: 'robot', sentences: ['好', '178****3327吗'] },
    ]);
  });

  test.for([
    ['a voice without words', { question: null, voice: 'https://h/a' }],
    ['templates without words', { answer_content: null, contents: [{ translate_text: '好' }] }],
    ['words that are no text', { question: 7 }],
  ] as const)('end before %s', ([_, odd]) => {
    const first = createRecord({
      notify,
      question: '喂',
      answer_content: null,
      contents: [],
      download_voice: [],
    });
    expect(firstItems(bodyOf(first, { ...first, question_index: 9, ...odd }))).toEqual([
      { speaker: 'customer', sentences: ['喂'] },
    ]);
  });

  test.for([
    ['a row that is none', [createRecord(), null]],
    ['an index that is text', [createRecord({ question_index: '1' })]],
    ['rows that are no list', { 0: createRecord() }],
  ] as const)('are not told with %s', ([_, records]) => {
    expect(firstItems({ data: { records } })).toEqual([]);
  });

  test('never throw, whatever comes', () => {
    const odd = fc.oneof(
      fc.jsonValue(),
      fc.record({ data: fc.record({ records: fc.jsonValue() }) }),
    );
    fc.assert(
      fc.property(odd, (body) => {
        expect(firstItems(body)).toBeInstanceOf(Array);
      }),
    );
  });
});
