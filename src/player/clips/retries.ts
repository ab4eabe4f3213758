import type { ClipError, ClipErrorKind } from '../../call/clip-error.ts';
import { Backoff } from './backoff.ts';

/** Faults that lie with the network or the service, not with the clip. */
const passing: ReadonlySet<ClipErrorKind> = new Set([
  'offline',
  'unreachable',
  'timeout',
  'rate-limited',
]);

/** Whether the same request may succeed later. */
export function isPassing({ kind }: ClipError): boolean {
  return passing.has(kind);
}

/** With the waits between them, so many failures of one clip last two minutes. */
const mostFailures = 8;
/** `setTimeout` takes a longer time for 0. */
const longestTimeout = 2 ** 31 - 1;

/** Plans when clips that could not be fetched for now are fetched again. */
export class Retries {
  private readonly retry: (clipId: string) => void;
  private readonly backoffs = new Map<string, Backoff>();
  private readonly timers = new Map<string, ReturnType<typeof setTimeout>>();
  /** The platform counts the requests for all clips together, so all wait together, without end. */
  private rateLimit = new Backoff(Number.POSITIVE_INFINITY);

  /** `retry` is called with each clip when its next try is due. */
  constructor(retry: (clipId: string) => void) {
    this.retry = retry;
  }

  /**
   * Plans to fetch a clip again, by why it failed. Returns in how many ms; Infinity where it waits for
   * the network to be back; null where the clip has failed for good.
   */
  plan(clipId: string, error: ClipError): number | null {
    if (!isPassing(error)) return null;
    if (error.kind === 'offline') return Number.POSITIVE_INFINITY;
    const backoff = error.kind === 'rate-limited' ? this.rateLimit : this.backoffOf(clipId);
    const ms = backoff.next(error.retryAfterMs);
    if (ms !== null) this.schedule(clipId, ms);
    return ms;
  }

  /** Whether a clip's next try is planned. */
  isPlanned(clipId: string): boolean {
    return this.timers.has(clipId);
  }

  /** Plans nothing more for a clip, and forgets how often it failed. */
  forget(clipId: string): void {
    clearTimeout(this.timers.get(clipId));
    this.timers.delete(clipId);
    this.backoffs.delete(clipId);
  }

  /** Notes that a clip was fetched: the platform takes requests again. */
  succeed(clipId: string): void {
    this.forget(clipId);
    this.rateLimit = new Backoff(Number.POSITIVE_INFINITY);
  }

  /** Plans nothing more for any clip. */
  clear(): void {
    for (const timer of this.timers.values()) clearTimeout(timer);
    this.timers.clear();
    this.backoffs.clear();
  }

  private backoffOf(clipId: string): Backoff {
    const backoff = this.backoffs.get(clipId) ?? new Backoff(mostFailures);
    this.backoffs.set(clipId, backoff);
    return backoff;
  }

  private schedule(clipId: string, ms: number): void {
    clearTimeout(this.timers.get(clipId));
    const timer = setTimeout(
      () => {
        this.timers.delete(clipId);
        this.retry(clipId);
      },
      Math.min(ms, longestTimeout),
    );
    this.timers.set(clipId, timer);
  }
}
