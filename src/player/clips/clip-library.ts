import { ClipError } from '../../call/clip-error.ts';
import type { Clip } from '../../call/types.ts';
import { ClipQueue } from './clip-queue.ts';
import { ClipShelf } from './clip-shelf.ts';
import type { ClipState } from './clip-state.ts';
import type { ClipOutline } from './decode.ts';
import { type ClipAudioSource, fetchAudio } from './fetch-audio.ts';
import { type KeptOutlines, Outlines } from './outlines.ts';
import { isPassing, Retries } from './retries.ts';

/** What a library needs from outside. */
export interface ClipSource extends ClipAudioSource {
  outlines: KeptOutlines;
}

const slowAfterMs = 2000;

function isOnItsWay(state: ClipState): boolean {
  if (state.status === 'failed') return state.willRetry && state.error.kind === 'rate-limited';
  return state.status === 'loading';
}

/**
 * The clips of one call: each is fetched once, decoded once and kept. A clip to be played goes first,
 * then those in view, then those that are only good to have.
 */
export class ClipLibrary {
  private readonly source: ClipSource;
  private readonly shelf = new ClipShelf();
  private readonly outlines: Outlines;
  private readonly queue = new ClipQueue({
    fetchClip: (clip) => this.fetchClip(clip),
    isKnown: (clipId) => this.shelf.has(clipId),
  });
  private readonly retries = new Retries((clipId) => this.retry(clipId));
  private readonly abort = new AbortController();
  /** The clips as they were last asked for: a link may be fresher than the one being fetched. */
  private readonly latest = new Map<string, Clip>();
  private opening: Promise<void> | null = null;

  constructor(source: ClipSource) {
    this.source = source;
    this.outlines = new Outlines(source.outlines);
  }

  /** Reads what is kept of the clips, once. Until then none is fetched just to be drawn. */
  open(): Promise<void> {
    this.opening ??= this.outlines.load().then((kept) => this.begin(kept));
    return this.opening;
  }

  /** Where a clip stands. The same object until it changes. */
  getState(clipId: string): ClipState {
    return this.shelf.getState(clipId);
  }

  /** Where the browser finds a clip's audio; undefined until it is there. */
  objectUrlOf(clipId: string): string | undefined {
    return this.shelf.objectUrlOf(clipId);
  }

  /** A clip's outline, once it was decoded, be it on an earlier visit. */
  getOutline(clipId: string): ClipOutline | undefined {
    return this.outlines.get(clipId);
  }

  /** Calls back with the id of each clip whose state changes; null for many. Returns the way to stop. */
  subscribe(listener: (clipId: string | null) => void): () => void {
    return this.shelf.subscribe(listener);
  }

  /** Keeps a clip's audio from being given up, until the returned function is called. */
  hold(clipId: string): () => void {
    return this.shelf.hold(clipId);
  }

  /**
   * Asks for a clip in view. One that failed for good is asked for again only under a new link, one
   * that waits for its next try not before.
   */
  request(clip: Clip): void {
    this.latest.set(clip.id, clip);
    this.shelf.touch(clip.id);
    if (this.isWorthAsking(clip)) this.queue.add(clip);
  }

  /** Asks for clips that are good to have, when nothing else is to be done. */
  requestInAdvance(clips: readonly Clip[]): void {
    this.queue.setInAdvance(clips);
  }

  /** Takes back a request that has not begun: the clip left the view. */
  withdraw(clipId: string): void {
    this.queue.remove(clipId);
  }

  /** Asks for a clip at once, also when it failed before. */
  load(clip: Clip): void {
    this.latest.set(clip.id, clip);
    this.shelf.touch(clip.id);
    this.queue.remove(clip.id);
    const { status } = this.getState(clip.id);
    if (status === 'loading' || status === 'ready') return;
    this.retries.forget(clip.id);
    void this.queue.run(clip);
  }

  /**
   * Asks again for what could not be fetched, now that the network is back: for what is in view or
   * held, then for what is good to have, a few at a time as ever.
   */
  retryAll(): void {
    this.retries.clear();
    for (const [clipId, state] of this.shelf.states()) {
      if (state.status !== 'failed' || !isPassing(state.error)) continue;
      this.shelf.reset(clipId, this.getOutline(clipId));
      const clip = this.latest.get(clipId);
      if (clip && this.shelf.isHeld(clipId)) this.queue.add(clip);
    }
    this.queue.proceed();
  }

  /** A clip's outline once it is decoded, its audio fetched if need be; undefined when it failed. */
  async whenOutlined(clip: Clip): Promise<ClipOutline | undefined> {
    await this.open();
    if (!this.getOutline(clip.id)) await this.whenReady(clip);
    return this.getOutline(clip.id);
  }

  /**
   * A clip's audio once it is there; undefined when it failed. Where the platform takes no more
   * requests for now, the clip is waited for.
   */
  async whenReady(clip: Clip): Promise<Blob | undefined> {
    if (this.abort.signal.aborted) return undefined;
    const release = this.hold(clip.id);
    this.load(clip);
    while (isOnItsWay(this.getState(clip.id))) {
      await this.shelf.whenChanged(clip.id, this.abort.signal);
    }
    release();
    const state = this.getState(clip.id);
    return state.status === 'ready' ? state.blob : undefined;
  }

  /** Marks a clip as one that the browser could not play after all. */
  fail(clipId: string, error: ClipError): void {
    const link = this.shelf.linkOf(clipId);
    if (link !== undefined) {
      this.shelf.set(clipId, link, { status: 'failed', error, willRetry: false });
    }
  }

  /** Stops all fetching and frees all audio. */
  dispose(): void {
    this.abort.abort();
    this.queue.stop();
    this.retries.clear();
    this.outlines.close();
    this.shelf.clear();
    this.latest.clear();
  }

  /** Takes in the outlines that were kept, and begins to fetch the clips without one. */
  private begin(kept: ReadonlyMap<string, ClipOutline>): void {
    if (this.abort.signal.aborted) return;
    for (const [clipId, outline] of kept) {
      this.queue.remove(clipId);
      if (!this.shelf.has(clipId)) this.shelf.put(clipId, '', { status: 'outlined', outline });
    }
    if (kept.size > 0) this.shelf.tell(null);
    this.queue.start();
  }

  private async fetchClip(clip: Clip): Promise<void> {
    const show = (state: ClipState) => this.shelf.set(clip.id, clip.url, state);
    show({ status: 'loading', isSlow: false });
    const timer = setTimeout(() => show({ status: 'loading', isSlow: true }), slowAfterMs);
    const state = await this.fetchState(clip);
    clearTimeout(timer);
    if (this.abort.signal.aborted) return;
    show(state);
    const latest = this.latest.get(clip.id);
    if (state.status === 'failed' && latest && latest.url !== clip.url) this.request(latest);
    this.shelf.evict();
  }

  private async fetchState(clip: Clip): Promise<ClipState> {
    try {
      const blob = await fetchAudio(this.source, clip, this.abort.signal);
      const outline = await this.outlines.outline(clip.id, blob);
      this.retries.succeed(clip.id);
      return { status: 'ready', outline, blob };
    } catch (thrown) {
      const error = thrown instanceof ClipError ? thrown : new ClipError('server');
      return { status: 'failed', error, willRetry: this.planRetry(clip.id, error) };
    }
  }

  /** Whether there will be another try. */
  private planRetry(clipId: string, error: ClipError): boolean {
    if (this.abort.signal.aborted) return false;
    const ms = this.retries.plan(clipId, error);
    if (ms !== null && error.kind === 'rate-limited') this.queue.pause(ms);
    return ms !== null;
  }

  private isWorthAsking({ id, url }: Clip): boolean {
    const state = this.getState(id);
    if (state.status !== 'failed') return state.status === 'idle';
    const waits = this.retries.isPlanned(id) || state.error.kind === 'offline';
    return this.shelf.linkOf(id) !== url || (state.willRetry && !waits);
  }

  /** The time of a clip's next try has come; where nobody wants it, it comes with the next request. */
  private retry(clipId: string): void {
    const clip = this.latest.get(clipId);
    const isFailed = this.getState(clipId).status === 'failed';
    if (clip && isFailed && this.shelf.isHeld(clipId)) this.queue.add(clip);
  }
}
