const firstMs = 1000;
const longestMs = 30_000;

/** How long to wait after each of several failures: twice as long each time, from 1 s to 30 s. */
export class Backoff {
  private readonly mostFailures: number;
  private failures = 0;
  private until = Number.NEGATIVE_INFINITY;

  constructor(mostFailures: number) {
    this.mostFailures = mostFailures;
  }

  /**
   * Notes a failure; returns how long to wait, in ms, or null after too many failures. A request that
   * fails during a wait was sent before it: it counts as the same failure. `retryAfterMs` is the wait
   * that the server asks for.
   */
  next(retryAfterMs?: number): number | null {
    const now = performance.now();
    const leftMs = this.until - now;
    if (leftMs <= 0) this.failures++;
    if (this.failures > this.mostFailures) return null;
    const grownMs = Math.min(firstMs * 2 ** (this.failures - 1), longestMs);
    const ms = leftMs > 0 && retryAfterMs === undefined ? leftMs : (retryAfterMs ?? grownMs);
    this.until = now + Math.max(ms, leftMs);
    return this.until - now;
  }
}
