import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { turnsOf } from '../call/turns.ts';
import type { Call } from '../call/types.ts';
import { createQuietRecord, openCall } from '../testing/builders.ts';
import { coverScript } from './coverage.ts';
import { measurePatience } from './patience.ts';
import { measureResponsiveness } from './responsiveness.ts';

const nodeId = fc.constantFrom(null, '', 'a', 'b', 'c');
const words = fc.constantFrom(null, '', '喂', '您好');
const amount = fc.constantFrom(null, -1, 0, 0.5, 300, 1600, 1e300, '7', 'many');
const time = fc.constantFrom(null, '', '2023-09-12 10:00:00', '2023-09-12 10:00:04', 'noon');
const notify = fc.constantFrom(
  'enter',
  'asrprogress_notify',
  'asrmessage_notify',
  'playback_result',
  'wait_result',
  'leave',
  'brand_new',
);
const row = fc
  .record({
    id: fc.constantFrom('a', 'row-0', 'a-answer', null),
    notify,
    question_index: fc.constantFrom(null, 0, 1, 2),
    bridge_status: fc.constantFrom(null, null, 1, 2, 4),
    question: words,
    answer_content: words,
    answer_text: words,
    answer_id: nodeId,
    word_class: fc.constantFrom(null, '16', '17', 18),
    play_ms: amount,
    asr_elapse: amount,
    created_at: time,
  })
  .map((overrides) => createQuietRecord(overrides));
const node = fc.record({ id: nodeId, priority: amount, max_retry: amount, block_asr: amount });
const anyCall = fc
  .record({
    rows: fc.array(fc.oneof({ weight: 9, arbitrary: row }, { weight: 1, arbitrary: amount }), {
      maxLength: 12,
    }),
    utterances: fc.array(node, { maxLength: 4 }),
    record: fc.record({ bill: amount }),
  })
  .map(openCall);
const length = fc.constantFrom(null, -1, 0, 0.5, 4000, Number.NaN, Number.POSITIVE_INFINITY);

function expectAmounts(values: (number | null)[]): void {
  expect(
    values.filter((value) => value !== null && !(Number.isFinite(value) && value >= 0)),
  ).toEqual([]);
}

function expectShares(values: (number | null)[]): void {
  expectAmounts(values);
  expect(values.filter((value) => value !== null && value > 1)).toEqual([]);
}

/** The ids of the call's turns, by speaker. */
function idsOf(call: Call, speaker: string): string[] {
  return turnsOf(call)
    .filter((turn) => turn.speaker === speaker)
    .map(({ id }) => id);
}

function forAll(check: (call: Call, lengthMs: number | null) => void): void {
  fc.assert(fc.property(anyCall, length, check), { numRuns: 500 });
}

describe('the coverage of any call', () => {
  test('has each of the robot’s turns, on the main flow or beside it', () => {
    forAll((call) => {
      const { nodes, beside } = coverScript(call);
      const onFlow = new Set(nodes.flatMap(({ turnIds }) => turnIds));
      const aside = beside.flatMap(({ turnIds }) => turnIds);
      expect([...onFlow, ...aside].sort()).toEqual(idsOf(call, 'robot').sort());
    });
  });

  test('has a share that is its nodes’, and one end where any node was spoken', () => {
    forAll((call) => {
      const { nodes, share } = coverScript(call);
      expectShares([share]);
      const spoken = nodes.filter(({ turnIds }) => turnIds.length > 0);
      expect(share === null).toBe(call.script.utterances.length === 0);
      expect((share ?? 0) * nodes.length).toBeCloseTo(spoken.length);
      expect(nodes.filter(({ isEnd }) => isEnd)).toHaveLength(spoken.length > 0 ? 1 : 0);
      expect(spoken.filter(({ isEnd }) => isEnd)).toHaveLength(spoken.length > 0 ? 1 : 0);
    });
  });

  test('reaches nothing after the first unreached node, and skips nothing after it', () => {
    forAll((call) => {
      const states = coverScript(call).nodes.map(({ state }) => state);
      const first = states.indexOf('unreached');
      const rest = first < 0 ? [] : states.slice(first);
      expect(rest.every((state) => state === 'unreached')).toBe(true);
      if (first > 0) expect(states[first - 1]).not.toBe('skipped');
    });
  });
});

describe('the responsiveness of any call', () => {
  test('has amounts only, and turns of the call', () => {
    forAll((call) => {
      const { exchanges, medianMs, slowTurnIds } = measureResponsiveness(call);
      const robots = idsOf(call, 'robot');
      const customers = idsOf(call, 'customer');
      expectAmounts([medianMs]);
      for (const { customerTurnId, answerTurnId, ...times } of exchanges) {
        expectAmounts([times.recognitionMs, times.gapMs, times.totalMs]);
        expect(customers).toContain(customerTurnId);
        expect(robots).toContain(answerTurnId);
        expect(slowTurnIds.has(answerTurnId)).toBe(times.isSlow);
      }
      expect(slowTurnIds.size).toBe(exchanges.filter(({ isSlow }) => isSlow).length);
    });
  });

  test('has a worst exchange no quicker than the median, whenever there is a median', () => {
    forAll((call) => {
      const { exchanges, medianMs, worst } = measureResponsiveness(call);
      expect(worst === null).toBe(medianMs === null);
      if (worst === null) return;
      expect(exchanges).toContain(worst);
      expect(worst.totalMs).toBeGreaterThanOrEqual(medianMs ?? 0);
    });
  });
});

describe('the patience of any call', () => {
  test('has amounts and shares only, and turns of the call', () => {
    forAll((call, lengthMs) => {
      const { bargeIns, retries, opening } = measurePatience(call, () => lengthMs);
      const robots = idsOf(call, 'robot');
      const customers = idsOf(call, 'customer');
      for (const { customerTurnId, promptTurnId, playMs, promptMs, share } of bargeIns) {
        expectAmounts([playMs, promptMs]);
        expectShares([share]);
        expect(customers).toContain(customerTurnId);
        if (promptTurnId !== null) expect(robots).toContain(promptTurnId);
      }
      expectAmounts(retries.flatMap(({ used, allowed }) => [used, allowed]));
      expectAmounts([opening.heardMs, opening.lengthMs]);
      expectShares([opening.share]);
    });
  });

  test('names every shown row of silence once', () => {
    forAll((call) => {
      const silent = call.events.filter(
        ({ notify, section }) => /^(playback|wait)_result$/.test(notify) && section !== null,
      );
      const { silentEventIds } = measurePatience(call, () => null);
      expect(silentEventIds.toSorted()).toEqual(silent.map(({ id }) => id).sort());
    });
  });

  test('has no more retries than silences, each of a node', () => {
    forAll((call) => {
      const { retries, silentEventIds } = measurePatience(call, () => null);
      const ids = call.script.utterances.map(({ id }) => id);
      for (const { utteranceId, used } of retries) {
        expect(used).toBeLessThanOrEqual(silentEventIds.length);
        expect(ids).toContain(utteranceId);
      }
    });
  });
});
