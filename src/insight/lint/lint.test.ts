import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findPersonalNumbers, nationalNumber } from '../../call/personal-number.ts';
import { turnsOf } from '../../call/turns.ts';
import type { Call } from '../../call/types.ts';
import { createRecord, openCall, openRows } from '../../testing/builders.ts';
import { openDemoCall } from '../../testing/demo-calls.ts';
import { leastProcessorMs } from '../../testing/processor-time.ts';
import { runAtOnce } from '../steps.ts';
import type { Finding } from './finding.ts';
import { lintCall } from './lint.ts';
import { defaultRiskWords } from './risk-words.ts';

const numbers = [
  '13912345678',
  '１３９１２３４５６７８',
  '11010519491231002X',
  '4111 1111 1111 1111',
];
const piece = fc.oneof(
  fc.constantFrom(...numbers, '投诉', '12315', '{$name}', '{', '}', '<b>', '(停顿1秒)', '\n'),
  fc.constantFrom('ai_13912345678', 'ai_1234567890123456', '您好', ' ', '-', '1', '𠮷', ''),
  fc.string({ unit: 'binary', maxLength: 4 }),
);
const words = fc.option(fc.array(piece, { maxLength: 6 }).map((pieces) => pieces.join('')));
const time = fc.option(
  fc.nat(59).map((second) => `2023-07-03 15:21:${String(second).padStart(2, '0')}`),
);
const number = fc.constantFrom(null, ...numbers, '17838463327', '8002', '178****3327');
const whole = fc.option(fc.integer({ min: -1, max: 60_000 }));
const row = fc
  .record({
    id: fc.constantFrom('a', 'b', 'row-0', '13912345678', '1234567890123456789', null),
    notify: fc.constantFrom('enter', 'asrprogress_notify', 'asrmessage_notify', 'leave', 'new'),
    question_index: fc.nat(2),
    bridge_status: fc.constantFrom(null, 1, 2, 4),
    question: words,
    voice: fc.constantFrom('', 'said'),
    answer_content: words,
    answer_text: words,
    contents: fc.oneof(
      fc.array(fc.record({ sort: fc.nat(3), translate_text: words }), { maxLength: 3 }),
      fc.constant(7),
    ),
    download_voice: fc.array(fc.array(fc.constant('u'), { maxLength: 2 }), { maxLength: 3 }),
    error_code: fc.constantFrom(null, 0, 3),
    callee: number,
    created_at: time,
  })
  .map((overrides) => createRecord(overrides));
const record = fc.record({
  callee: number,
  calldate: time,
  answerdate: time,
  hangupdate: time,
  bridge_calldate: time,
  bridge_answerdate: time,
  duration: whole,
  bill: whole,
  rounds: whole,
});
const riskWords = fc.array(fc.oneof(piece, fc.constantFrom(...numbers)), { maxLength: 5 });

function forAll(check: (findings: Finding[], call: Call) => void): void {
  fc.assert(
    fc.property(fc.array(row, { maxLength: 8 }), record, riskWords, (rows, changes, extra) => {
      const call = openCall({ rows, record: changes });
      check(runAtOnce(lintCall(call, [...defaultRiskWords, ...extra])), call);
    }),
    { numRuns: 300 },
  );
}

describe('the findings of any call', () => {
  test('have ids that differ, and are the same each time', () => {
    forAll((findings, call) => {
      expect(new Set(findings.map(({ id }) => id)).size).toBe(findings.length);
      expect(runAtOnce(lintCall(call, defaultRiskWords))).toEqual(
        runAtOnce(lintCall(call, defaultRiskWords)),
      );
    });
  });

  test('lie within their sentence, and that within its turn', () => {
    forAll((findings, call) => {
      const turns = new Map(turnsOf(call).map((turn) => [turn.id, turn]));
      for (const { turnId, sentenceId, span } of findings) {
        const turn = turns.get(turnId ?? '');
        const sentence = turn?.sentences.find(({ id }) => id === sentenceId);
        expect(turn?.id ?? null).toBe(turnId);
        expect(sentence?.id ?? null).toBe(sentenceId);
        if (!span) continue;
        expect(span[0]).toBeGreaterThanOrEqual(0);
        expect(span[1]).toBeGreaterThan(span[0]);
        expect(span[1]).toBeLessThanOrEqual(sentence?.text.length ?? 0);
      }
    });
  });

  test('have no whole phone or card number in their ids', () => {
    forAll((findings) => {
      for (const { id } of findings) {
        expect(id.normalize('NFKC')).not.toMatch(/(?<!\d)1[3-9]\d{9}(?!\d)|\d{15}/);
      }
    });
  });

  test('quote the personal numbers of the customer as the page finds them', () => {
    forAll((findings, call) => {
      const own = nationalNumber(call.record.callee ?? '');
      for (const turn of turnsOf(call).filter(({ speaker }) => speaker === 'customer')) {
        const said = turn.sentences.flatMap(({ text }) => findPersonalNumbers(text));
        const quoted = findings.filter(({ turnId, detail }) => turnId === turn.id && detail.number);
        expect(quoted.map(({ span, detail }) => [span, detail.number])).toEqual(
          said
            .filter(({ kind, number }) => kind !== 'phone-number' || nationalNumber(number) !== own)
            .map(({ span, number }) => [span, number]),
        );
      }
    });
  });

  test('come in call order, those about the call first', () => {
    forAll((findings, call) => {
      const order = turnsOf(call).map(({ id }) => id);
      const places = findings.map(({ turnId }) => (turnId === null ? -1 : order.indexOf(turnId)));
      expect(places).toEqual(places.toSorted((a, b) => a - b));
    });
  });
});

test('a sentence’s findings come in its own order', () => {
  const call = openRows(
    createRecord({
      notify: 'asrmessage_notify',
      question: '投诉，13912345678，报警',
      voice: 'said',
    }),
  );
  const customers = runAtOnce(lintCall(call, defaultRiskWords)).filter(({ sentenceId }) =>
    sentenceId?.endsWith('question.0'),
  );
  expect(customers.map(({ kind }) => kind)).toEqual(['risk-word', 'phone-number', 'risk-word']);
});

test('a call of 5,000 rows takes a small part of the time that reading its JSON takes', async () => {
  const call = await openDemoCall('rows-5000');
  const json = JSON.stringify(call);
  const lintMs = leastProcessorMs(9, () => runAtOnce(lintCall(call, defaultRiskWords)));
  const readMs = leastProcessorMs(3, () => JSON.parse(json));
  expect(lintMs / readMs).toBeLessThan(0.2);
});
