/** Does something once for all the times that it was asked for within so many ms. */
export class Throttle {
  private readonly ms: number;
  private readonly run: () => void;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(ms: number, run: () => void) {
    this.ms = ms;
    this.run = run;
  }

  /** Has it done so many ms after the first time that it was asked for. */
  soon(): void {
    this.timer ??= setTimeout(() => this.now(), this.ms);
  }

  /** Has it done at once, and not again for what was asked before. */
  now(): void {
    this.cancel();
    this.run();
  }

  /** Forgets what was asked for. */
  cancel(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
  }
}
