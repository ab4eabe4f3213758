/** Something to be done at a moment of the clip that plays. */
export interface TimedAction {
  /** When, in ms from now; Infinity for not at all. */
  inMs: number;
  run(): void;
}

/** An action that is due within so many ms is done at once: a timer may wake a little early. */
const slackMs = 20;

/** Runs the soonest of some actions when it is due, and then waits for the next. */
export class ActionTimer {
  private readonly dueActions: () => readonly TimedAction[];
  private timer: ReturnType<typeof setTimeout> | undefined;

  /** `dueActions` returns what is to be done from now on. */
  constructor(dueActions: () => readonly TimedAction[]) {
    this.dueActions = dueActions;
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

  private soonest(): TimedAction {
    const never: TimedAction = { inMs: Number.POSITIVE_INFINITY, run: () => {} };
    return this.dueActions().reduce(
      (first, action) => (action.inMs < first.inMs ? action : first),
      never,
    );
  }

  private wake(): void {
    const action = this.soonest();
    if (action.inMs <= slackMs) action.run();
    this.plan();
  }
}
