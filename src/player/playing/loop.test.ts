import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Moment } from './call-track.ts';
import { isInLoop, loopBetween, loopOver } from './loop.ts';

const moments = fc.record({ index: fc.nat(3), time: fc.nat(3) });

/** A number that grows as the call goes on; no moment above lasts longer than 3 s. */
const order = ({ index, time }: Moment) => index * 10 + time;

describe('a loop over a cue', () => {
  test('holds every moment of it, and none of any other', () => {
    fc.assert(
      fc.property(fc.nat(3), moments, (index, moment) => {
        expect(isInLoop(loopOver(index), moment)).toBe(moment.index === index);
      }),
    );
  });

  test('does not hold the pause before it', () => {
    expect(isInLoop(loopOver(1), { index: 1, time: -0.5 })).toBe(false);
  });
});

describe('a loop between two moments', () => {
  test('goes from the earlier to the later, whichever was set first', () => {
    fc.assert(
      fc.property(moments, moments, (one, other) => {
        const { from, to } = loopBetween(one, other);
        expect(order(from)).toBe(Math.min(order(one), order(other)));
        expect(order(to)).toBe(Math.max(order(one), order(other)));
      }),
    );
  });

  test('holds what lies between them, both included', () => {
    fc.assert(
      fc.property(moments, moments, moments, (one, other, moment) => {
        const [first = 0, last = 0] = [order(one), order(other)].sort((a, b) => a - b);
        const isBetween = order(moment) >= first && order(moment) <= last;
        expect(isInLoop(loopBetween(one, other), moment)).toBe(isBetween);
      }),
    );
  });

  test('may go on over several cues', () => {
    const loop = loopBetween({ index: 4, time: 1 }, { index: 2, time: 9 });
    expect(isInLoop(loop, { index: 3, time: 5000 })).toBe(true);
    expect(isInLoop(loop, { index: 2, time: 8.9 })).toBe(false);
    expect(isInLoop(loop, { index: 4, time: 1.1 })).toBe(false);
  });
});
