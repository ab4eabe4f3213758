import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ReviewContent } from '../../src/contract/review.ts';
import { maskedJson } from '../api/masked-json.ts';
import { unmasked } from './unmask.ts';

const number = fc.oneof(
  fc.stringMatching(/^1[3-9]\d{2}000\d{4}$/),
  fc.constantFrom(
    ...[
      '13800001286',
      '13812341286',
      '+86 13800001286',
      '008613800001286',
      '１３８００００１２８６',
    ],
    ...['11010519491231002X', '110105194912310038', '6222021234567894', '一三八零零零零一二八六'],
    ...['138****1286', '138 0000 1286', '0379-65551234'],
  ),
);
const around = fc.constantFrom(
  ...[
    '',
    ' ',
    '**',
    '*',
    '+',
    '2 ',
    '10:30 ',
    '11-26 ',
    'X ',
    '一',
    '，',
    '电话',
    '\n',
    '(',
    '-',
    'a',
  ],
);
const words = fc
  .array(fc.tuple(around, number, around), { maxLength: 6 })
  .map((parts) => parts.flat().join(''));

function contentOf(texts: readonly string[]): ReviewContent {
  const notes = texts.map((text, at) => ({
    ...{
      id: `0192f0c0-0000-7000-8000-00000000000${at}`,
      text,
      tags: [],
      severity: 'minor' as const,
    },
    ...{ questionId: null, anchor: null },
  }));
  return { questions: {}, notes, heard: [], recordingMs: null };
}

const masked = (content: ReviewContent) => JSON.parse(maskedJson(content)) as ReviewContent;

test('what is sent back masked is saved whole, whatever stands beside its numbers', () => {
  fc.assert(
    fc.property(fc.array(words, { minLength: 1, maxLength: 5 }), (texts) => {
      const content = contentOf(texts);
      expect(unmasked(masked(content), content)).toEqual(content);
    }),
    { numRuns: 2000 },
  );
});

test('a number stays whole when what it was told apart from is gone', () => {
  const before = contentOf(['138****1286', '打 13800001286']);
  const [, note] = masked(before).notes;
  const after = contentOf(['打 13800001286']);
  const sent = { ...after, notes: note ? [note] : [] };
  expect(unmasked(sent, after).notes[0]?.text).toBe('打 13800001286');
});

test('a number is not told whole to who writes around its mask', () => {
  const before = contentOf(['打 13800001286']);
  const [mask = ''] = /138\S+/.exec(masked(before).notes[0]?.text ?? '') ?? [];
  const written = [`x${mask}y`, `${mask}_`, `1${mask}`, `sk-4f-${mask}`, `${mask}${mask}`];
  const saved = unmasked(contentOf(written.slice(0, 5)), before);
  expect(JSON.stringify(masked(saved))).not.toContain('13800001286');
});
