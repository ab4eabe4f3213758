import { onSessionChange } from '../session/session.ts';

/** What became of a save: all is saved, there is more to save, or the server is to be asked again later. */
export type SaveOutcome = 'done' | 'more' | 'later';

/** Changes are gathered for so many ms. */
const gatherMs = 400;
/** How long to wait before asking a server again that could not be reached, in ms. */
const retryMs = [1_000, 2_000, 5_000, 10_000, 30_000];

/** Saves changes by itself: gathered, one request after the other, and again while the server is away. */
export class Saver {
  private readonly save: () => Promise<SaveOutcome>;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private underWay: Promise<void> | null = null;
  private failures = 0;
  private hasEnded = false;
  private readonly stopListening: () => void;

  /** `save` sends what is not saved yet, and throws nothing. */
  constructor(save: () => Promise<SaveOutcome>) {
    this.save = save;
    addEventListener('online', this.onBack);
    this.stopListening = onSessionChange(this.onBack);
  }

  /** Saves in a moment, so that what changes until then goes along. */
  soon(): void {
    this.in(gatherMs);
  }

  /** Saves at once. */
  now(): void {
    this.in(0);
  }

  /** Saves nothing more until it is told to; resolves when nothing is under way. */
  async hold(): Promise<void> {
    clearTimeout(this.timer);
    await this.underWay;
    clearTimeout(this.timer);
  }

  /** Ends it; with `isPending`, what is not saved yet is sent first. */
  dispose(isPending: boolean): void {
    this.hasEnded = true;
    removeEventListener('online', this.onBack);
    this.stopListening();
    clearTimeout(this.timer);
    if (isPending) this.underWay ??= this.run();
  }

  /** The network is back, or one has signed in again. */
  private readonly onBack = (): void => {
    if (this.failures > 0) this.now();
  };

  private in(ms: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      // What is under way says itself, once it is answered, that there is more.
      this.underWay ??= this.run();
    }, ms);
  }

  private async run(): Promise<void> {
    const outcome = await this.save();
    this.underWay = null;
    if (outcome === 'more') this.soon();
    if (outcome !== 'later') this.failures = 0;
    else if (!this.hasEnded) this.in(retryMs[Math.min(this.failures++, retryMs.length - 1)] ?? 0);
  }
}
