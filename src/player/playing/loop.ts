import type { Moment } from './call-track.ts';

/** A stretch of the call that is played over and over. */
export interface Loop {
  from: Moment;
  to: Moment;
}

function isBefore(one: Moment, other: Moment): boolean {
  return one.index < other.index || (one.index === other.index && one.time < other.time);
}

/** A loop over one whole cue. */
export function loopOver(index: number): Loop {
  return { from: { index, time: 0 }, to: { index, time: Number.POSITIVE_INFINITY } };
}

/** A loop between two moments, whichever comes first. */
export function loopBetween(one: Moment, other: Moment): Loop {
  return isBefore(one, other) ? { from: one, to: other } : { from: other, to: one };
}

/** Whether a moment lies in a loop. */
export function isInLoop({ from, to }: Loop, moment: Moment): boolean {
  return !isBefore(moment, from) && !isBefore(to, moment);
}
