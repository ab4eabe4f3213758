/**
 * How far a figure can be trusted. `partial`: told from the recordings that can be heard, while others
 * never will be. `provisional`: told from what is known so far, and may still change as more recordings
 * are heard. `waiting`: nothing is told until the recordings on their way are here.
 */
export type Standing = 'known' | 'partial' | 'provisional' | 'waiting' | 'unavailable';

/** A figure, or why there is none. */
export type Figure<Value> =
  | { state: 'known' | 'partial' | 'provisional'; value: Value }
  | { state: 'waiting' }
  | { state: 'unavailable' };

/** A figure of this standing; without a value it is unavailable, unless it still waits. */
export function toFigure<Value>(standing: Standing, value: Value | null): Figure<Value> {
  if (standing === 'waiting' || standing === 'unavailable') return { state: standing };
  return value === null ? { state: 'unavailable' } : { state: standing, value };
}
