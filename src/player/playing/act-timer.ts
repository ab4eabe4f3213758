/** Something to be done while a clip plays. */
export interface Act {
  /** When, in ms from now; Infinity for not at all. */
  inMs: number;
  run(): void;
}

/** An act is done up to so much early rather than late: timers are a little late themselves. */
const slackMs = 20;

/** Does the soonest of some acts when its time has come, and then looks for the next. */
export class ActTimer {
  private readonly actsNow: () => readonly Act[];
  private timer: ReturnType<typeof setTimeout> | undefined;

  /** `actsNow` gives what is to be done from now on. */
  constructor(actsNow: () => readonly Act[]) {
    this.actsNow = actsNow;
  }

  /** Plans anew: the clip, its speed or what is to be done has changed. */
  plan(): void {
    clearTimeout(this.timer);
    const { inMs } = this.soonest();
    if (inMs < Number.POSITIVE_INFINITY) {
      this.timer = setTimeout(() => this.wake(), Math.max(inMs, 0));
    }
  }

  /** Does nothing until it plans anew. */
  cancel(): void {
    clearTimeout(this.timer);
  }

  private soonest(): Act {
    const never: Act = { inMs: Number.POSITIVE_INFINITY, run: () => {} };
    return this.actsNow().reduce((first, act) => (act.inMs < first.inMs ? act : first), never);
  }

  private wake(): void {
    const act = this.soonest();
    if (act.inMs <= slackMs) act.run();
    this.plan();
  }
}
