/** Lets a pause of the real call go by. */
export class PauseTimer {
  private timer: ReturnType<typeof setTimeout> | undefined;
  private endsAt = 0;

  /** Waits for so many seconds of the recording at a speed, in place of what it waited for before. */
  start(seconds: number, rate: number, onEnd: () => void): void {
    clearTimeout(this.timer);
    const ms = (seconds * 1000) / rate;
    this.endsAt = performance.now() + ms;
    this.timer = setTimeout(onEnd, ms);
  }

  /** Seconds of the recording that are left at a speed. */
  left(rate: number): number {
    return (Math.max(this.endsAt - performance.now(), 0) / 1000) * rate;
  }

  cancel(): void {
    clearTimeout(this.timer);
  }
}
