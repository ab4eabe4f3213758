/** Keeps what is sent to the platform with the token within what the platform allows. */
export interface PlatformRate {
  /** Counts a request that somebody waits for: it goes at once, and the background makes up for it. */
  spend(): void;
  /**
   * Resolves when a request of the background may be sent. Rejects with the signal's reason once that is
   * aborted.
   */
  admit(signal: AbortSignal): Promise<void>;
  /** Holds the background back for so many ms: the platform said that it was asked too often. */
  pause(ms: number): void;
}

interface Waiting {
  go(): void;
}

const minuteMs = 60_000;
/** A third of a minute's requests may go at once; the rest is spread, so that no minute has more than allowed. */
const burstShare = 1 / 3;
/** What the background leaves of a burst, for whoever opens a call meanwhile. */
const leftShare = 1 / 2;

/** A bucket of tokens that fills at `perMinute`; infinite where the platform has no limit. */
export function createPlatformRate(perMinute: number): PlatformRate {
  return Number.isFinite(perMinute) ? new TokenBucket(perMinute) : new NoLimit();
}

class NoLimit implements PlatformRate {
  spend(): void {}

  async admit(signal: AbortSignal): Promise<void> {
    signal.throwIfAborted();
  }

  pause(): void {}
}

class TokenBucket implements PlatformRate {
  private readonly burst: number;
  private readonly perMs: number;
  /** What people may spend in advance: a minute's requests, so that the background is not held back for ever. */
  private readonly mostOwed: number;
  private waiting: Waiting[] = [];
  private tokens: number;
  private filledAt = performance.now();
  private pausedUntil = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(perMinute: number) {
    this.burst = Math.max(1, Math.floor(perMinute * burstShare));
    this.perMs = Math.max(1, perMinute - this.burst) / minuteMs;
    this.mostOwed = perMinute;
    this.tokens = this.burst;
  }

  spend(): void {
    this.fill();
    this.tokens = Math.max(-this.mostOwed, this.tokens - 1);
  }

  admit(signal: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      signal.throwIfAborted();
      const giveUp = () => {
        this.waiting = this.waiting.filter((each) => each !== waiting);
        reject(signal.reason);
      };
      const waiting = {
        go: () => {
          signal.removeEventListener('abort', giveUp);
          resolve();
        },
      };
      signal.addEventListener('abort', giveUp, { once: true });
      this.waiting.push(waiting);
      this.letGo();
    });
  }

  pause(ms: number): void {
    this.pausedUntil = Math.max(this.pausedUntil, performance.now() + ms);
    this.letGo();
  }

  /** Lets go whoever may, and comes back when the next one may. */
  private letGo(): void {
    clearTimeout(this.timer);
    this.fill();
    while (this.waiting.length > 0 && this.waitMs() === 0) {
      this.tokens -= 1;
      this.waiting.shift()?.go();
    }
    if (this.waiting.length > 0) this.timer = setTimeout(() => this.letGo(), this.waitMs());
  }

  /** How long it takes until one of the background may go, in ms. */
  private waitMs(): number {
    const missing = Math.max(0, 1 + Math.floor(this.burst * leftShare) - this.tokens);
    const pauseMs = Math.max(0, this.pausedUntil - performance.now());
    return Math.ceil(Math.max(missing / this.perMs, pauseMs));
  }

  private fill(): void {
    const now = performance.now();
    this.tokens = Math.min(this.burst, this.tokens + (now - this.filledAt) * this.perMs);
    this.filledAt = now;
  }
}
