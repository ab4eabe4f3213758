import type { Clip } from '../../call/types.ts';

const fetchedAtOnce = 4;
const fetchedInAdvance = 2;

/** What a queue needs to know and to do. */
interface ClipQueueUse {
  /** Fetches a clip; resolves when it is there or has failed. */
  fetchClip(clip: Clip): Promise<void>;
  /** Whether a clip needs no fetching in advance any more. */
  isKnown(clipId: string): boolean;
}

/**
 * In which order clips are fetched: those in view first, four at a time; then, two at a time, those
 * that are only good to have. Nothing is fetched before it is started.
 */
export class ClipQueue {
  private readonly use: ClipQueueUse;
  private waiting: Clip[] = [];
  private inAdvance: readonly Clip[] = [];
  private running = 0;
  private isStarted = false;
  private pauseTimer: ReturnType<typeof setTimeout> | undefined;

  constructor(use: ClipQueueUse) {
    this.use = use;
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

  /** Names the clips that are good to have, in place of those named before. */
  setInAdvance(clips: readonly Clip[]): void {
    this.inAdvance = [...clips];
    this.proceed();
  }

  /** Takes a clip out that waits. */
  remove(clipId: string): void {
    this.waiting = this.waiting.filter(({ id }) => id !== clipId);
  }

  /** Fetches a clip at once, whatever waits. */
  async run(clip: Clip): Promise<void> {
    this.running++;
    await this.use.fetchClip(clip);
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
    this.inAdvance = [];
  }

  /** Fetches what may be fetched by now. */
  proceed(): void {
    while (this.isStarted && this.pauseTimer === undefined && this.running < fetchedAtOnce) {
      const clip = this.waiting.shift() ?? this.nextInAdvance();
      if (!clip) return;
      void this.run(clip);
    }
  }

  private nextInAdvance(): Clip | undefined {
    if (this.running >= fetchedInAdvance) return undefined;
    return this.inAdvance.find(({ id }) => !this.use.isKnown(id));
  }
}
