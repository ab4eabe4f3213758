import { describe, expect, test } from 'vitest';
import { turnsOf } from '../call/turns.ts';
import type { Call, Turn } from '../call/types.ts';
import { openDemoCall } from '../testing/demo-calls.ts';
import { processorMs } from '../testing/processor-time.ts';
import type { ClipAudio } from './audio.ts';
import { createInsight } from './insight.ts';
import { runAtOnce, type Steps } from './steps.ts';

/** Several times what it takes on an idle machine. */
const wholeMs = 250;
const level = { rms: 0.1, peak: 0.8, clippedShare: 0 };
const missing: ClipAudio = { state: 'failed', kind: 'missing' };
const audioOf = (): ClipAudio => ({ state: 'known', ms: 2000, level });

/** How long each step keeps the processor, in ms. */
function stepTimes(call: Call): number[] {
  const steps = createInsight(call)(audioOf);
  const times: number[] = [];
  for (let isDone = false; !isDone; ) {
    const step = () => {
      isDone = steps.next().done === true;
    };
    times.push(processorMs(step));
  }
  return times;
}

function stepsOf(steps: Steps<unknown>): number {
  let count = 0;
  while (!steps.next().done) count++;
  return count;
}

/** The least of some runs' figures, which is free of what else the machine did. */
function leastOf(runs: number, figure: () => number): number {
  return Math.min(...Array.from({ length: runs }, figure));
}

test('all of it takes at most a quarter of a second for a call of 5000 rows', async () => {
  const call = await openDemoCall('rows-5000');
  const sum = () => stepTimes(call).reduce((total, ms) => total + ms, 0);
  expect(leastOf(7, sum)).toBeLessThanOrEqual(wholeMs);
});

test('no step of it takes half of the time', async () => {
  const call = await openDemoCall('rows-10000');
  const largestShare = () => {
    const times = stepTimes(call);
    return Math.max(...times) / times.reduce((total, ms) => total + ms, 0);
  };
  expect(leastOf(5, largestShare)).toBeLessThan(0.5);
});

test('what the rows tell is worked out once, what the audio tells every time', async () => {
  const measure = createInsight(await openDemoCall('rows-100'));
  const first = runAtOnce(measure(audioOf));
  const second = runAtOnce(measure(() => ({ state: 'known', ms: 9000, level })));
  expect(second.coverage).toBe(first.coverage);
  expect(second.hidden).toBe(first.hidden);
  expect(second.talk).not.toEqual(first.talk);
});

test('work that is broken off is taken up where it was', async () => {
  const measure = createInsight(await openDemoCall('rows-100'));
  const steps = () => stepsOf(measure(audioOf));
  const whole = stepsOf(createInsight(await openDemoCall('rows-100'))(audioOf));
  const brokenOff = measure(audioOf);
  for (let step = 0; step < 4; step++) brokenOff.next();
  expect(steps()).toBe(whole - 4);
});

test('a reading that fails fails for each who asks, and never runs on for ever', async () => {
  const call = await openDemoCall('transfer-answered');
  const broken = new Proxy(call, {
    get: (target, name) => {
      if (name === 'script') throw new Error('no script');
      return Reflect.get(target, name);
    },
  });
  const measure = createInsight(broken);
  for (let asked = 0; asked < 3; asked++) {
    expect(() => runAtOnce(measure(audioOf))).toThrow('no script');
  }
});

describe('a figure that rests on audio', () => {
  const customer = (id: string) => id.includes('-question');
  const known: ClipAudio = { state: 'known', ms: 2000, level };

  async function insightWith(audioOf: (clipId: string) => ClipAudio, id = 'transfer-answered') {
    return runAtOnce(createInsight(await openDemoCall(id))(audioOf));
  }

  /** The clip of a sentence, by its place, of the first such turn. */
  async function clipOf(isSuch: (turn: Turn) => boolean, sentence: number) {
    const turn = turnsOf(await openDemoCall('transfer-answered')).find(isSuch);
    return turn?.sentences[sentence]?.clips[0]?.id;
  }

  test('is known once all of it is', async () => {
    const { summary, talkStanding } = await insightWith(() => known);
    expect(talkStanding).toBe('known');
    expect(summary.talkShare).toMatchObject({ state: 'known', value: expect.any(Number) });
    expect(summary.openingShare.state).toBe('known');
    expect(summary.findings.state).toBe('known');
  });

  test('waits while any of it is on its way, and what the rows tell does not', async () => {
    const { summary } = await insightWith((id) => (customer(id) ? { state: 'waiting' } : known));
    expect(summary.talkShare).toEqual({ state: 'waiting' });
    expect(summary.openingShare.state).toBe('known');
    expect(summary.coverage.state).toBe('known');
    expect(summary.medianResponseMs.state).toBe('known');
    expect(summary.findings.state).toBe('provisional');
  });

  test('is provisional where some of it will come only if it is asked for', async () => {
    const { summary } = await insightWith((id) => (customer(id) ? { state: 'unasked' } : known));
    expect(summary.talkShare).toMatchObject({ state: 'provisional', value: expect.any(Number) });
  });

  test.for(['offline', 'unreachable', 'timeout', 'server', 'rate-limited'] as const)(
    'cannot be told while audio is lost for a passing reason: %s',
    async (kind) => {
      const { summary, findings } = await insightWith((id) =>
        customer(id) ? { state: 'failed', kind } : known,
      );
      expect(summary.talkShare).toEqual({ state: 'unavailable' });
      expect(findings.filter((finding) => finding.kind.endsWith('-clip'))).toEqual([]);
    },
  );

  test('is partial where some of it will never be heard, while all findings are known', async () => {
    const heardId = await clipOf(({ speaker }) => speaker === 'customer', 0);
    const { summary, talk } = await insightWith((id) =>
      customer(id) && id !== heardId ? missing : known,
    );
    expect(summary.talkShare).toMatchObject({ state: 'partial', value: expect.any(Number) });
    expect(summary.findings.state).toBe('known');
    expect(talk.speakers.map(({ unheardTurns }) => unheardTurns)).toEqual([0, 10 + 9 - 1, 0]);
  });

  test('is partial where some of it was not recorded', async () => {
    const { summary } = await insightWith(() => known, 'broken-audio');
    expect(summary.talkShare.state).toBe('partial');
  });

  test('waits for what is on its way, though some of it will never be heard', async () => {
    const { summary } = await insightWith((id) => (customer(id) ? missing : { state: 'waiting' }));
    expect(summary.talkShare).toEqual({ state: 'waiting' });
  });

  test('is no share of the opening where some of that will never be heard', async () => {
    const lostId = await clipOf(({ speaker }) => speaker === 'robot', 1);
    const { summary } = await insightWith((id) => (id === lostId ? missing : known));
    expect(summary.openingShare).toEqual({ state: 'unavailable' });
  });

  test('is not 0 % where the customer speaks and none of it can be heard', async () => {
    const { summary } = await insightWith((id) => (customer(id) ? missing : known));
    expect(summary.talkShare).toEqual({ state: 'unavailable' });
  });

  test('cannot be told of a call without any recording', async () => {
    const { summary } = await insightWith(() => known, 'no-records');
    expect(summary.talkShare).toEqual({ state: 'unavailable' });
    expect(summary.openingShare).toEqual({ state: 'unavailable' });
  });
});

test('findings that repeat are one group with their count and places', async () => {
  const call = await openDemoCall('rows-1000');
  const { findings, findingGroups, summary } = runAtOnce(createInsight(call)(() => missing));
  const places = findingGroups.flatMap((group) => group.places);
  expect(places.toSorted((a, b) => a.id.localeCompare(b.id))).toEqual(
    findings.toSorted((a, b) => a.id.localeCompare(b.id)),
  );
  const group = findingGroups.find(({ kind }) => kind === 'missing-clip');
  expect(group?.places.length).toBeGreaterThan(500);
  const counts = { serious: 0, warning: 0, notice: 0 };
  for (const { severity } of findingGroups) counts[severity] += 1;
  expect(summary.findings).toMatchObject({ value: counts });
});
