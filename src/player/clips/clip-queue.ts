import type { Clip } from '../../call/types.ts';

const fetchedAtOnce = 4;
const prefetchedAtOnce = 2;

/** What a queue needs to know and to do. */
interface ClipQueueDeps {
  /** Fetches a clip; resolves when it is there or has failed. */
  fetchClip(clip: Clip): Promise<void>;
  /** Whether a clip was fetched or tried before, so that it is not prefetched. */
  isKnown(clipId: string): boolean;
}

/**
 * Decides which clips are fetched when: those in view first, four at a time; then, two at a time,
 * those to be prefetched. Nothing is fetched before the queue is started.
 */
export class ClipQueue {
  private readonly deps: ClipQueueDeps;
  private waiting: Clip[] = [];
  private prefetched: readonly Clip[] = [];
  private running = 0;
  private isStarted = false;
  private pauseTimer: ReturnType<typeof setTimeout> | undefined;

  constructor(deps: ClipQueueDeps) {
    this.deps = deps;
  }

  /** Begins to fetch. */
  start(): void {
    this.isStarted = true;
    this.proceed();
  }

  /** Puts a clip behind those that wait, unless it waits already. */
  add(clip: Clip): void {
    if (this.waiting.some(({ id }) => id === clip.id)) return;
    this.waiting.push(clip);
    this.proceed();
  }

  /** Sets the clips to be prefetched, in place of those set before. */
  setPrefetched(clips: readonly Clip[]): void {
    this.prefetched = [...clips];
    this.proceed();
  }

  /** Whether a clip waits to be fetched, or prefetched. */
  has(clipId: string): boolean {
    return [this.waiting, this.prefetched].some((clips) => clips.some(({ id }) => id === clipId));
  }

  /** Takes a clip out that waits. */
  remove(clipId: string): void {
    this.waiting = this.waiting.filter(({ id }) => id !== clipId);
  }

  /** Fetches a clip at once, whatever waits. */
  async run(clip: Clip): Promise<void> {
    this.running++;
    await this.deps.fetchClip(clip);
    this.running--;
    this.proceed();
  }

  /** For so many ms, fetches nothing but what must be fetched at once. */
  pause(ms: number): void {
    clearTimeout(this.pauseTimer);
    this.pauseTimer = setTimeout(() => {
      this.pauseTimer = undefined;
      this.proceed();
    }, ms);
  }

  /** Forgets all that wait, and fetches nothing more. */
  stop(): void {
    clearTimeout(this.pauseTimer);
    this.isStarted = false;
    this.waiting = [];
    this.prefetched = [];
  }

  /** Fetches what may be fetched by now. */
  proceed(): void {
    while (this.isStarted && this.pauseTimer === undefined && this.running < fetchedAtOnce) {
      const clip = this.waiting.shift() ?? this.nextPrefetched();
      if (!clip) return;
      void this.run(clip);
    }
  }

  private nextPrefetched(): Clip | undefined {
    if (this.running >= prefetchedAtOnce) return undefined;
    return this.prefetched.find(({ id }) => !this.deps.isKnown(id));
  }
}
