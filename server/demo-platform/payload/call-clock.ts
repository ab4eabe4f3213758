/** One event of a call, as far as time is concerned; all lengths in ms. */
export interface Beat {
  kind: 'heard' | 'partial' | 'silence' | 'event' | 'end';
  heardMs: number;
  saidMs: number;
  /** How far into the prompt the customer spoke, or 0 for after it. */
  bargeMs: number;
  /** Time that passes before the event: a wait for an answer, a transfer ringing. */
  waitMs: number;
}

/** Tells when the events of a call happen. */
export interface CallClock {
  /** Moves on to the next event, and says when it is written, in ms after the call was answered. */
  next(beat: Beat): number;
  /** When the line is dropped, if nothing more happens. */
  end(): number;
}

const pickUpMs = 900;
const reactionMs = 700;

/** A clock for one call: a prompt plays, somebody speaks during or after it, the next prompt plays. */
export function createCallClock(): CallClock {
  let promptStart = pickUpMs;
  let promptEnd = pickUpMs;
  let last = 0;

  function timeOf({ kind, heardMs, bargeMs, waitMs }: Beat): number {
    if (kind === 'event') return last + 200;
    if (kind === 'end') return promptEnd + 400;
    if (kind === 'silence') return promptEnd + waitMs;
    const start = bargeMs > 0 ? promptStart + bargeMs : promptEnd + reactionMs;
    return start + waitMs + heardMs;
  }

  return {
    next(beat) {
      const at = Math.max(last, timeOf(beat));
      last = at;
      if (beat.kind !== 'partial' && beat.kind !== 'event') {
        promptStart = at;
        promptEnd = at + beat.saidMs;
      }
      return at;
    },
    end: () => Math.max(last, promptEnd) + 600,
  };
}
