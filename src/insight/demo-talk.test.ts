import { beforeAll, describe, expect, test } from 'vitest';
import { turnsOf } from '../call/turns.ts';
import type { Call } from '../call/types.ts';
import { demoCallIds, demoLength, openDemoCall } from '../testing/demo-calls.ts';
import { leastProcessorMs } from '../testing/processor-time.ts';
import { createExplainer } from './explain.ts';
import { customerWordsHidden, type HidingClause, hiddenItems, hiddenRows } from './hidden-rows.ts';
import type { Spans } from './spans.ts';
import { summarise } from './summary.ts';
import { measureTalk } from './talk-time.ts';

/** A speaker's talk in ms before and after the transfer, and the longest run with its first words. */
interface Talk {
  before?: number;
  after?: number;
  longest: [number, string] | null;
  /** How many turns cannot be heard, in part or at all. */
  unheard?: number;
}

interface Pin {
  robot?: Talk;
  customer?: Talk;
  agent?: Talk;
  waitMs?: number;
  hidden?: [HidingClause, string | null][];
  hiddenWords?: number;
  /** What was heard, with the keyword in 【】 and the expression in 〈〉. */
  marked?: string[];
}

// The figures are the lengths of the turns' clips, in the order of the timeline.
const pins: Record<string, Pin> = {
  '50971322-2e84-4701-836c-fd1181306885': {
    robot: { before: 26520, longest: [26520, '喂,您好'] },
  },
  'transfer-answered': {
    robot: {
      before:
        15300 + 7884 + 9720 + 7956 + 15228 + 16560 + 12024 + 9288 + 10188 + 9288 + 7308 + 7200,
      // The customer says nothing to the answer about the number, so the robot goes on.
      longest: [7956 + 15228, '您去年投保'],
    },
    customer: {
      before: 2196 + 3960 + 3024 + 5004 + 3528 + 5004 + 5364 + 4968 + 3924 + 6552,
      after: 5652 + 2736 + 3420 + 3636 + 2448 + 2880 + 2736 + 5220 + 3096,
      longest: [6552, '微信是这个号'],
    },
    agent: {
      after: 10260 + 7092 + 7596 + 14652 + 6660 + 6480 + 9252 + 7524 + 6840 + 5040,
      longest: [14652, '玻璃单独'],
    },
    waitMs: 6000,
    hidden: [
      ['before-final', '嗯，我是'],
      ['before-final', '你们怎么'],
      ['before-final', '嗯我再'],
      ['before-final', '嗯，我再考虑'],
      ['repeated-after-transfer', '那车损险保多少？'],
    ],
    hiddenWords: 5 - 1,
    marked: [
      '嗯，我是，【你是哪位】？',
      '你们怎么有【我电话】的？',
      '你们〈怎么有我电话〉的？',
      '怎么感觉比去年【贵】了呢？',
      '哦，那次是别人追尾我。你们【理赔】快不快？',
      '【三者】险那个，加到三百万是多一百八是吧？',
      '嗯，我再【考虑】【考虑】吧，家里人也想看看。',
      '微信是这个号。不过我还有几个问题，你【找个人】跟我说一下。',
    ],
  },
  interruptions: {
    robot: {
      before: 13752 + 4860 + 7416 + 11556 + 4032 + 7416 + 3168 + 5292 + 4500 + 8352 + 5184,
      longest: [4032 + 7416 + 3168, '提速和路由器'],
    },
    customer: {
      before: 1512 + 1836 + 2016 + 1620 + 2808 + 3528 + 2340 + 4284 + 2592 + 3420,
      longest: [2016 + 1620 + 2808, '卡倒是'],
    },
    hidden: [
      ['before-final', '喂'],
      ['before-final', '喂，你是'],
      ['before-final', '那你后天'],
      ['known-question', '哎对了，那个路由器能不能换成'],
      ['known-question', '哎对了，那个路由器能不能换成白色'],
    ],
    hiddenWords: 5,
    marked: [
      '喂，【你是谁】啊？',
      '等等，送路由器要不【要钱】？',
      '我说我在开车呢，合约要绑【两年】是吧？',
      '我说我在开车呢，〈合约〉要绑〈两年〉是吧？',
    ],
  },
  'transfer-failed': {
    robot: {
      before: 11700 + 7056 + 14004 + 7920 + 8208 + 7704,
      after: 12636 + 5580,
      longest: [14004, '这个年龄'],
    },
    customer: {
      before: 3204 + 2844 + 4248 + 4176 + 5940,
      after: 2448,
      longest: [5940, '那周六上午'],
      // 下午 was not heard to its end, and never has a recording.
      unheard: 1,
    },
    hidden: [
      ['before-final', '这个是'],
      ['repeated-after-transfer', '下午五点以后吧。'],
      ['repeated-after-transfer', null],
    ],
    hiddenWords: 3 - 1,
    marked: [
      '这个是要收费的吧？正式课【多少钱】？',
      '这个是要〈收费〉的吧？正式课〈多少钱〉？',
      '天天看屏幕，会不会伤【眼睛】啊？',
      '那周六上午可以，不过我想先问问【老师】具体教什么。',
    ],
  },
  complaint: {
    robot: {
      before: 6660 + 15_552 + 8172 + 7740 + 5508 + 6912 + 8424 + 5112 + 8676 + 5436,
      longest: [15_552, '您尾号'],
    },
    customer: {
      before: 1548 + 2736 + 3960 + 6660 + 3420 + 6516 + 4104 + 1260 + 4356,
      longest: [6660, '手机银行'],
    },
    hidden: [['before-final', '再打']],
    hiddenWords: 1,
    marked: [
      '你们不会是【骗子】吧？',
      '手机银行转的。你们天天打电话，这不是【骚扰】吗？',
      '手机银行转的。你们〈天天打电话〉，这不是骚扰吗？',
      '再打我就去【投诉】，打12378。',
      '道歉有什么用？我同事都知道我欠钱了，这是【泄露】隐私。',
    ],
  },
  'spoken-numbers': {
    robot: {
      before: 15_372 + 3996 + 4572 + 6840 + 6156 + 5760 + 5760 + 8964 + 6336 + 3528,
      longest: [15_372, '韩女士您好'],
    },
    customer: {
      before: 2376 + 5040 + 2196 + 5616 + 5184 + 3708 + 3096 + 2628 + 2268,
      longest: [5616, '那好吧'],
    },
    hidden: [['before-final', '那好吧，卡号是']],
    hiddenWords: 1,
    marked: ['【为什么】要卡号啊？', '〈为什么要卡号〉啊？', '那我能不能【提前还】呢？'],
  },
  'silent-call': {
    robot: {
      before: 13752 + 3168 + 3168 + 6336,
      longest: [13752 + 3168 + 3168 + 6336, '您好，这里是云桥'],
    },
  },
  'expired-links': {
    robot: { before: 0, longest: null, unheard: 5 },
    customer: { before: 0, longest: null, unheard: 4 },
    hidden: [['before-final', '对']],
    hiddenWords: 1,
    marked: ['那【多久】能放款？'],
  },
  'broken-audio': {
    robot: {
      before: 4248 + 7380 + 10872 + 5580,
      longest: [10872, '不用抵押'],
      // The second sentence of the opening, and the answers of rows 2, 4 and 5.
      unheard: 1 + 3,
    },
    customer: { before: 2808, longest: [2808, '行，你让他'], unheard: 5 },
    marked: ['要不要【抵押】？', '要不要〈抵押〉？', '那【多久】能放款？'],
  },
  'not-in-crm': {
    robot: { before: 13716 + 9468 + 9000 + 5868, longest: [13716, '您好先生'] },
    customer: { before: 3024 + 2412 + 2484, longest: [3024, '你们怎么'] },
    marked: ['你们怎么有【我电话】？', '我【不需要】贷款。'],
  },
  'no-records': {},
  'sub-account': {
    robot: { before: 6241 + 6753 + 5560, longest: [6753, '利率是看'] },
    customer: { before: 2326 + 2079, longest: [2326, '利息'] },
    marked: ['【利息】怎么算的？', '〈利息〉怎么算的？'],
  },
  'all-null': {
    robot: { before: 13896 + 7020 + 9648 + 5868, longest: [13896, '您好赵先生'] },
    customer: { before: 1512 + 3060 + 2088, longest: [3060, '差不多要'] },
    hidden: [['before-final', '利息']],
    hiddenWords: 1,
  },
  drift: {
    robot: { before: 13896 + 7020 + 9648 + 6480 + 5868, longest: [13896, '您好赵先生'] },
    customer: {
      before: 1512 + 1224 + 3060 + 2088 + 1764,
      longest: [1224 + 3060, '我想想。'],
    },
    hidden: [['before-final', '利息']],
    hiddenWords: 1,
    marked: ['【利息】多少？', '〈利息〉多少？'],
  },
};

const pinned = Object.entries(pins).map(([id, pin]) => ({ id, pin }));

function talkedMs({ before = 0, after = 0 }: Talk): number {
  return before + after;
}

function expectedTalk({ robot, customer, agent }: Pin, side: 'before' | 'after') {
  return Object.entries({ robot, customer, agent }).flatMap(([speaker, talk]) =>
    talk?.[side] === undefined ? [] : { speaker, ms: talk[side] },
  );
}

function mark(text: string, spans: Spans, [open, close]: readonly [string, string]): string[] {
  if (spans.length === 0) return [];
  const marked = spans.toReversed().reduce((words, [start, end]) => {
    const within = open + words.slice(start, end) + close;
    return words.slice(0, start) + within + words.slice(end);
  }, text);
  return [marked];
}

test('every demo call is pinned', () => {
  expect(Object.keys(pins).sort()).toEqual(demoCallIds.filter((id) => id !== 'rows-5000').sort());
});

describe.for(pinned)('$id', ({ id, pin }) => {
  let call: Call;

  beforeAll(async () => {
    call = await openDemoCall(id);
  });

  test('who talks how long', () => {
    const talk = measureTalk(call, demoLength);
    const parts = [pin.robot, pin.customer, pin.agent].filter((part) => part !== undefined);
    const totalMs = parts.reduce((sum, part) => sum + talkedMs(part), 0);
    const words = new Map(turnsOf(call).map((turn) => [turn.id, turn.sentences[0]?.text ?? '']));
    expect(talk.totalMs).toBe(totalMs);
    expect(talk.speakers.map(({ ms }) => ms)).toEqual(parts.map(talkedMs));
    expect(talk.speakers.map(({ share }) => share)).toEqual(
      parts.map((part) => (totalMs === 0 ? 0 : talkedMs(part) / totalMs)),
    );
    expect(talk.speakers.map(({ unheardTurns }) => unheardTurns)).toEqual(
      parts.map(({ unheard = 0 }) => unheard),
    );
    parts.forEach(({ longest }, index) => {
      const { longestMs, longestTurnId } = talk.speakers[index] ?? {};
      expect(longestMs).toBe(longest?.[0] ?? 0);
      if (!longest) expect(longestTurnId).toBeNull();
      else expect(words.get(longestTurnId ?? '')).toMatch(longest[1]);
    });
    for (const side of ['before', 'after'] as const) {
      const section = talk.bySection[side].map(({ speaker, ms }) => ({ speaker, ms }));
      expect(section).toEqual(expectedTalk(pin, side));
    }
  });

  test('what is not matched, and the wait for a human', () => {
    const { unmatchedTurnIds, transferWaitMs } = measureTalk(call, demoLength);
    expect(unmatchedTurnIds).toEqual([]);
    expect(transferWaitMs).toBe(pin.waitMs ?? null);
  });

  test('which rows are hidden, and why', () => {
    const hidden = hiddenRows(call).map(({ clause, customerWords }) => [clause, customerWords]);
    expect(hidden).toEqual(pin.hidden ?? []);
    expect(customerWordsHidden(call)).toBe(pin.hiddenWords ?? 0);
  });

  test('what matched in what was heard', () => {
    const explain = createExplainer(call);
    const robots = turnsOf(call).filter(({ speaker }) => speaker === 'robot');
    const marked = robots
      .map(explain)
      .flatMap((explanation) => [
        ...mark(explanation.heard ?? '', explanation.keywordSpans, ['【', '】']),
        ...mark(explanation.heard ?? '', explanation.expressionSpans, ['〈', '〉']),
      ]);
    expect(marked).toEqual(pin.marked ?? []);
  });
});

test('the hidden rows of the failed transfer stand where they happened', async () => {
  const { after } = hiddenItems(await openDemoCall('transfer-failed'));
  const words = after.flatMap((item) =>
    item.kind === 'turn' ? (item.sentences[0]?.text ?? '') : item.kind,
  );
  expect(words).toEqual([
    'mark',
    'mark',
    '不好意思，课程顾问现在都在忙，稍后会用这个号码给您回电话。',
    '下午',
    '下午五点以后吧。',
    '好的，已经帮您记下了，顾问会在您说的时间之后联系您。',
    'mark',
    '好的，那就这样。',
    '那就不打扰您了，祝您和乐乐生活愉快，再见。',
    'mark',
  ]);
});

test('a call of 5,000 rows takes at most a quarter of a second in all', async () => {
  const call = await openDemoCall('rows-5000');
  const turns = turnsOf(call);
  const lengths = new Map(turns.map((turn) => [turn, demoLength(turn)]));
  const measure = () => measureTalk(call, (turn) => lengths.get(turn) ?? demoLength(turn));
  const talk = measure();
  const none = {
    talkStanding: 'known',
    coverageShare: null,
    medianResponseMs: null,
    openingShare: null,
    openingStanding: 'known',
    severities: [],
    findingsStanding: 'known',
  } as const;
  const times = {
    talk: leastProcessorMs(7, measure),
    hiddenRows: leastProcessorMs(7, () => hiddenRows(call)),
    hiddenItems: leastProcessorMs(7, () => hiddenItems(call)),
    hiddenWords: leastProcessorMs(7, () => customerWordsHidden(call)),
    explanation: leastProcessorMs(7, () => turns.slice(-1).map(createExplainer(call))),
    summary: leastProcessorMs(7, () => summarise({ ...none, talk })),
  };
  expect(Object.values(times).reduce((sum, ms) => sum + ms, 0)).toBeLessThan(250);
});
