import { describe, expect, test } from 'vitest';
import type { Call, Turn } from '../call/types.ts';
import { demoCallIds, demoLength, openDemoCall } from '../testing/demo-calls.ts';
import { leastProcessorMs } from '../testing/processor-time.ts';
import { wholeMs } from './audio.ts';
import { coverScript } from './coverage.ts';
import { measurePatience } from './patience.ts';
import { measureResponsiveness } from './responsiveness.ts';

const example = '50971322-2e84-4701-836c-fd1181306885';
const pinnedIds = demoCallIds.filter((id) => id !== 'rows-5000');

/** How long all of a turn is heard, in ms; null where some of it cannot be. */
const lengthOf = (turn: Turn) => wholeMs(demoLength(turn));

/** The number of the row from which a turn or a mark was made, or which an event is. */
function rowOf(call: Call, id: string | null | undefined): number {
  return call.events.find((event) => id?.startsWith(event.id))?.index ?? Number.NaN;
}

function rowsOf(call: Call, ids: readonly string[]): number[] {
  return ids.map((id) => rowOf(call, id));
}

interface FlowPin {
  /** The rows that spoke each node, in the script's order. */
  nodes: number[][];
  states: string;
  share: number;
  /** The node spoken last, counted from 0; −1 for none. */
  end: number;
  /** The rows beside the main flow, by word class. */
  beside: [wordClass: string | null, rows: number[]][];
}

const flows: Record<string, FlowPin> = {
  [example]: { nodes: [[0], []], states: 'spoken unreached', share: 1 / 2, end: 0, beside: [] },
  'transfer-answered': {
    // All five nodes, the last before the transfer; the agent’s rows from 17 on do not count.
    nodes: [[0], [3], [6], [7], [14]],
    states: 'spoken spoken spoken spoken spoken',
    share: 5 / 5,
    end: 4,
    beside: [
      ['17', [2, 5, 8, 9, 10]],
      ['18', [13, 15]],
    ],
  },
  interruptions: {
    // 2确认需求 is said again by the second enter, row 12.
    nodes: [[0], [5, 12], [8], [16]],
    states: 'spoken repeated spoken spoken',
    share: 4 / 4,
    end: 3,
    beside: [
      ['17', [4, 9, 15]],
      ['18', [13, 14, 19]],
    ],
  },
  'transfer-failed': {
    // Not 4邀约时间. Rows 8 and 12 are the robot’s, after the transfer failed.
    nodes: [[0], [1], [2], []],
    states: 'spoken spoken spoken unreached',
    share: 3 / 4,
    end: 2,
    beside: [
      ['17', [4, 5]],
      ['18', [6, 8, 12]],
    ],
  },
  complaint: {
    // Row 10 is the wait that ended in 4登记回访.
    nodes: [[0], [1], [3], [10]],
    states: 'spoken spoken spoken spoken',
    share: 4 / 4,
    end: 3,
    beside: [
      ['17', [2, 4, 7]],
      ['18', [6, 8, 11]],
    ],
  },
  'spoken-numbers': {
    // 4备用电话 is said again when the wait of row 8 is over.
    nodes: [[0], [1], [2], [6, 8], [9]],
    states: 'spoken spoken spoken repeated spoken',
    share: 5 / 5,
    end: 4,
    beside: [
      ['17', [3, 10]],
      ['18', [5, 11]],
    ],
  },
  'silent-call': {
    nodes: [[0], [], [], []],
    states: 'spoken unreached unreached unreached',
    share: 1 / 4,
    end: 0,
    beside: [['18', [1, 2, 3]]],
  },
  'expired-links': {
    nodes: [[0], [2], [3], []],
    states: 'spoken spoken spoken unreached',
    share: 3 / 4,
    end: 2,
    beside: [
      ['17', [4]],
      ['18', [5]],
    ],
  },
  'broken-audio': {
    nodes: [[0], [1], [2], [5]],
    states: 'spoken spoken spoken spoken',
    share: 4 / 4,
    end: 3,
    beside: [
      ['17', [3, 4]],
      ['18', [6]],
    ],
  },
  'not-in-crm': {
    nodes: [[0], [], [], []],
    states: 'spoken unreached unreached unreached',
    share: 1 / 4,
    end: 0,
    beside: [
      ['17', [1]],
      ['18', [2, 3]],
    ],
  },
  'no-records': {
    nodes: [[], [], [], []],
    states: 'unreached unreached unreached unreached',
    share: 0 / 4,
    end: -1,
    beside: [],
  },
  'sub-account': {
    // The call opens with the last node, 4邀约加微信.
    nodes: [[], [], [], [0]],
    states: 'skipped skipped skipped spoken',
    share: 1 / 4,
    end: 3,
    beside: [
      ['17', [1]],
      ['18', [2]],
    ],
  },
  'all-null': {
    // No row names a node.
    nodes: [[], [], [], []],
    states: 'unreached unreached unreached unreached',
    share: 0 / 4,
    end: -1,
    beside: [[null, [0, 2, 3, 4]]],
  },
  drift: {
    // 2确认需求 was passed over.
    nodes: [[0], [], [6], [8]],
    states: 'spoken skipped spoken spoken',
    share: 3 / 4,
    end: 3,
    beside: [
      ['17', [2]],
      ['18', [9]],
    ],
  },
};

interface ResponsePin {
  /** The answered rows with their `asr_elapse`. The row holds the answer, or a later one does. */
  exchanges: [row: number, recognitionMs: number | null, later?: LaterAnswer][];
  medianMs: number | null;
  /** The customer's row. */
  worstRow: number | null;
  /** The customer's rows whose answer took more than 1,500 ms. */
  slowRows?: number[];
}

interface LaterAnswer {
  row: number;
  gapMs: number;
}

const responses: Record<string, ResponsePin> = {
  [example]: { exchanges: [], medianMs: null, worstRow: null },
  'transfer-answered': {
    exchanges: [
      [2, 306],
      [3, 349],
      [5, 298],
      [7, 351],
      [8, 399],
      [9, 299],
      [10, 285],
      [13, 381],
      [14, 224],
      [15, 312],
    ],
    medianMs: (306 + 312) / 2, // 224 285 298 299 [306 312] 349 351 381 399
    worstRow: 8,
  },
  interruptions: {
    // Row 6, 卡倒是有点卡, and row 7 are answered only in row 8; row 20 is cut off.
    exchanges: [
      [4, 426],
      [5, 382],
      [8, 323],
      [9, 209],
      [14, 313],
      [15, 267],
      [19, 231],
    ],
    medianMs: 313, // 209 231 267 [313] 323 382 426
    worstRow: 4,
  },
  'transfer-failed': {
    // Row 9, 下午, is followed by the customer’s row 12: the rules hide row 10.
    exchanges: [
      [1, 181],
      [2, 211],
      [4, 362],
      [5, 387],
      [6, 204],
      [12, 377],
    ],
    medianMs: (211 + 362) / 2, // 181 204 [211 362] 377 387
    worstRow: 5,
  },
  complaint: {
    // Row 9, 我说完了, is answered when the wait is over, 5 s later: 226 + 5000.
    exchanges: [
      [1, 323],
      [2, 347],
      [3, 413],
      [4, 381],
      [6, 416],
      [7, 1920],
      [8, 205],
      [9, 226, { row: 10, gapMs: 5000 }],
      [11, 437],
    ],
    medianMs: 413, // 205 323 347 381 [413] 416 437 1920 5226
    worstRow: 9,
    slowRows: [7, 9],
  },
  'spoken-numbers': {
    // Row 7, 我看看, is answered when the wait is over, 5 s later: 880 + 5000.
    exchanges: [
      [1, 640],
      [2, 2140],
      [3, 1760],
      [5, 2680],
      [6, 3120],
      [7, 880, { row: 8, gapMs: 5000 }],
      [9, 1890],
      [10, 1440],
      [11, 910],
    ],
    medianMs: 1890, // 640 910 1440 1760 [1890] 2140 2680 3120 5880
    worstRow: 7,
    slowRows: [2, 3, 5, 6, 7, 9],
  },
  'silent-call': { exchanges: [], medianMs: null, worstRow: null },
  'expired-links': {
    exchanges: [
      [2, 367],
      [3, 323],
      [4, 184],
      [5, 420],
    ],
    medianMs: (323 + 367) / 2, // 184 [323 367] 420
    worstRow: 5,
  },
  'broken-audio': {
    exchanges: [
      [1, 367],
      [2, 323],
      [3, 241],
      [4, 184],
      [5, 233],
      [6, 420],
    ],
    medianMs: (241 + 323) / 2, // 184 233 [241 323] 367 420
    worstRow: 6,
  },
  'not-in-crm': {
    exchanges: [
      [1, 435],
      [2, 343],
      [3, 337],
    ],
    medianMs: 343, // 337 [343] 435
    worstRow: 1,
  },
  'no-records': { exchanges: [], medianMs: null, worstRow: null },
  'sub-account': {
    exchanges: [
      [1, 426],
      [2, 234],
    ],
    medianMs: (234 + 426) / 2,
    worstRow: 1,
  },
  'all-null': {
    exchanges: [
      [2, null],
      [3, null],
      [4, null],
    ],
    medianMs: null,
    worstRow: null,
  },
  drift: {
    // After row 5, 我想想, the customer goes on in row 6.
    exchanges: [
      [2, 373],
      [6, 196],
      [8, 381],
      [9, 420],
    ],
    medianMs: (373 + 381) / 2, // 196 [373 381] 420
    worstRow: 9,
  },
};

interface PatiencePin {
  bargeIns: BargeInPin[];
  silentRows: number[];
  retries: { name: string; used: number; allowed: number }[];
  opening: { heardMs: number | null; lengthMs: number | null; share: number | null };
}

interface BargeInPin {
  row: number;
  prompt: number;
  share: number;
  blockAsr: number | null;
  allows: boolean | null;
}

const calm = { bargeIns: [], silentRows: [], retries: [] };
const noOpening = { heardMs: null, lengthMs: null, share: null };

/** An opening that was heard to its end: nobody barged in, and the call went on for longer. */
function wholly(lengthMs: number): PatiencePin['opening'] {
  return { heardMs: lengthMs, lengthMs, share: 1 };
}

const patiences: Record<string, PatiencePin> = {
  // The call ended 8,060 ms after it was answered; the opening lasts 26,520.
  [example]: { ...calm, opening: { heardMs: 8060, lengthMs: 26_520, share: 8060 / 26_520 } },
  'transfer-answered': {
    // 4介绍价格 was interrupted. The silence of row 6 met 怎么有我电话, which is no node.
    bargeIns: [{ row: 8, prompt: 7, share: 3200 / 16_560, blockAsr: 0, allows: true }],
    silentRows: [6],
    retries: [],
    opening: wholly(15_300),
  },
  interruptions: {
    bargeIns: [
      // 1开场白, 3介绍套餐, 4预约上门, and 结束语, which is no node.
      { row: 4, prompt: 0, share: 2400 / 13_752, blockAsr: 0, allows: false },
      { row: 9, prompt: 8, share: 1800 / 11_556, blockAsr: 0, allows: false },
      { row: 19, prompt: 16, share: 4100 / 8352, blockAsr: 0, allows: true },
      { row: 20, prompt: 19, share: 1200 / 5184, blockAsr: null, allows: null },
    ],
    silentRows: [13, 16],
    // Row 13 is the silence after 2确认需求, answered by 静默提醒; row 16 the one after 合约期.
    retries: [{ name: '2确认需求', used: 0, allowed: 1 }],
    opening: { heardMs: 2400, lengthMs: 13_752, share: 2400 / 13_752 },
  },
  'transfer-failed': {
    bargeIns: [],
    // The silence after 转人工, which is no node.
    silentRows: [8],
    retries: [],
    opening: wholly(11_700),
  },
  complaint: {
    bargeIns: [
      // 3核实还款, and 谁告诉的, which is no node.
      { row: 4, prompt: 3, share: 2600 / 7740, blockAsr: 0, allows: false },
      { row: 8, prompt: 7, share: 1500 / 8424, blockAsr: null, allows: null },
    ],
    silentRows: [10],
    retries: [],
    opening: wholly(6660),
  },
  'spoken-numbers': {
    bargeIns: [],
    silentRows: [8],
    retries: [{ name: '4备用电话', used: 1, allowed: 0 }],
    opening: wholly(15_372),
  },
  'silent-call': {
    bargeIns: [],
    silentRows: [1, 2, 3],
    // The silence of row 1 met the opening; the others 静默提醒.
    retries: [{ name: '1开场白', used: 0, allowed: 0 }],
    opening: wholly(13_752),
  },
  'expired-links': { ...calm, opening: noOpening },
  // One of the opening’s clips has no audio, so nobody knows how long all of it was.
  'broken-audio': { ...calm, opening: noOpening },
  'not-in-crm': { ...calm, opening: wholly(13_716) },
  'no-records': { ...calm, opening: noOpening },
  'sub-account': { ...calm, opening: wholly(6241) },
  // How long the call lasted is not known.
  'all-null': { ...calm, opening: { heardMs: null, lengthMs: 13_896, share: null } },
  drift: { ...calm, opening: wholly(13_896) },
};

describe('the pins', () => {
  test.for([
    ['coverage', flows],
    ['responsiveness', responses],
    ['patience', patiences],
  ] as const)('of %s are of every demo call', ([, pins]) => {
    expect(Object.keys(pins).sort()).toEqual([...pinnedIds].sort());
  });
});

describe.for(pinnedIds)('the demo call %s', (id) => {
  test('covers of its script what it is known to cover', async () => {
    const call = await openDemoCall(id);
    const { nodes, share, beside } = coverScript(call);
    const pin = flows[id];
    expect(nodes.map(({ turnIds }) => rowsOf(call, turnIds))).toEqual(pin?.nodes);
    expect(nodes.map(({ state }) => state).join(' ')).toBe(pin?.states);
    expect(nodes.findIndex(({ isEnd }) => isEnd)).toBe(pin?.end);
    expect(share).toBeCloseTo(pin?.share ?? Number.NaN);
    expect(beside.map((each) => [each.wordClass, rowsOf(call, each.turnIds)])).toEqual(pin?.beside);
    expect(beside.every(({ wordClassStr }) => wordClassStr === null)).toBe(true);
  });

  test('answers as quickly as it is known to', async () => {
    const call = await openDemoCall(id);
    const { exchanges, medianMs, worst, slowTurnIds } = measureResponsiveness(call);
    const pin = responses[id];
    const figures = exchanges.map(({ customerTurnId, answerTurnId, isSlow, ...each }) => ({
      ...{ row: rowOf(call, customerTurnId), answer: rowOf(call, answerTurnId) },
      ...each,
    }));
    expect(figures).toEqual(
      pin?.exchanges.map(([row, recognitionMs, { row: answer, gapMs } = { row, gapMs: 0 }]) => {
        const totalMs = recognitionMs === null ? null : recognitionMs + gapMs;
        return { row, answer, recognitionMs, gapMs, totalMs };
      }),
    );
    expect(medianMs).toBe(pin?.medianMs);
    expect(worst && rowOf(call, worst.customerTurnId)).toBe(pin?.worstRow);
    const slow = exchanges.filter(({ isSlow }) => isSlow);
    expect(slow.map((each) => rowOf(call, each.customerTurnId))).toEqual(pin?.slowRows ?? []);
    expect(slowTurnIds).toEqual(new Set(slow.map(({ answerTurnId }) => answerTurnId)));
  });

  test('was borne with as it is known to have been', async () => {
    const call = await openDemoCall(id);
    const { bargeIns, silentEventIds, retries, opening } = measurePatience(call, lengthOf);
    const pin = patiences[id];
    expect(
      bargeIns.map((each) => ({
        row: rowOf(call, each.customerTurnId),
        prompt: rowOf(call, each.promptTurnId),
        share: each.share,
        blockAsr: each.blockAsr,
        allows: each.allowKeywordInterrupt,
      })),
    ).toEqual(pin?.bargeIns);
    expect(rowsOf(call, silentEventIds)).toEqual(pin?.silentRows);
    expect(retries.map(({ name, used, allowed }) => ({ name, used, allowed }))).toEqual(
      pin?.retries,
    );
    expect(opening).toEqual(pin?.opening);
  });
});

describe('a call of 5,000 rows', () => {
  test('is measured in 50 ms of processor time', async () => {
    const call = await openDemoCall('rows-5000');
    const times = [
      leastProcessorMs(5, () => coverScript(call)),
      leastProcessorMs(5, () => measureResponsiveness(call)),
      leastProcessorMs(5, () => measurePatience(call, () => 4000)),
    ];
    expect(times.reduce((sum, time) => sum + time)).toBeLessThan(50);
  });
});
