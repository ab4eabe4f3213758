import { ClipError } from '../../call/clip-error.ts';
import type { Clip } from '../../call/types.ts';
import { ClipCache } from './clip-cache.ts';
import { ClipQueue } from './clip-queue.ts';
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
 * The clips of one call: each is fetched once, decoded once and kept. A clip to be played is fetched
 * first, then those in view, then those that are prefetched.
 */
export class ClipLibrary {
  private readonly source: ClipSource;
  private readonly cache = new ClipCache();
  private readonly outlines: Outlines;
  private readonly queue = new ClipQueue({
    fetchClip: (clip) => this.fetchClip(clip),
    isKnown: (clipId) => this.cache.has(clipId),
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
    return this.cache.getState(clipId);
  }

  /** Whether any clip is there by now, or has failed. */
  get hasSettled(): boolean {
    return this.cache.hasSettled;
  }

  /** Whether a clip is being fetched, or will be without anybody asking again. */
  isComing(clipId: string): boolean {
    const { status } = this.getState(clipId);
    return status === 'loading' || (status === 'idle' && this.queue.has(clipId));
  }

  /** Where the browser finds a clip's audio; undefined until it is there. */
  objectUrlOf(clipId: string): string | undefined {
    return this.cache.objectUrlOf(clipId);
  }

  /** A clip's outline, once it was decoded, be it on an earlier visit. */
  getOutline(clipId: string): ClipOutline | undefined {
    return this.outlines.get(clipId);
  }

  /** Calls back with the id of each clip whose state changes; with null when many change. Returns a function that stops it. */
  subscribe(listener: (clipId: string | null) => void): () => void {
    return this.cache.subscribe(listener);
  }

  /** Keeps a clip's audio from being freed, until the returned function is called. */
  hold(clipId: string): () => void {
    return this.cache.hold(clipId);
  }

  /**
   * Asks for a clip in view. One that failed for good is fetched again only under a new link; one that
   * will be tried again, only when its time has come.
   */
  request(clip: Clip): void {
    this.latest.set(clip.id, clip);
    this.cache.touch(clip.id);
    if (this.isWorthAsking(clip)) this.queue.add(clip);
  }

  /** Fetches clips while nothing else is to be fetched, in place of those named before. */
  prefetch(clips: readonly Clip[]): void {
    this.queue.setPrefetched(clips);
  }

  /** Takes back a request that has not begun: the clip left the view. */
  withdraw(clipId: string): void {
    this.queue.remove(clipId);
  }

  /** Fetches a clip at once, also when it failed before. */
  load(clip: Clip): void {
    this.latest.set(clip.id, clip);
    this.cache.touch(clip.id);
    this.queue.remove(clip.id);
    const { status } = this.getState(clip.id);
    if (status === 'loading' || status === 'ready') return;
    this.retries.forget(clip.id);
    void this.queue.run(clip);
  }

  /**
   * Fetches again what could not be fetched for now, because the network is back: first what is in
   * view or held, then what is prefetched, with no more requests at once than ever.
   */
  retryAll(): void {
    this.retries.clear();
    for (const [clipId, state] of this.cache.states()) {
      if (state.status !== 'failed' || !isPassing(state.error)) continue;
      this.cache.reset(clipId, this.getOutline(clipId));
      const clip = this.latest.get(clipId);
      if (clip && this.cache.isHeld(clipId)) this.queue.add(clip);
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
   * A clip's audio once it is there; undefined when it failed. While the platform refuses requests for
   * being too many (429), this goes on waiting.
   */
  async whenReady(clip: Clip): Promise<Blob | undefined> {
    if (this.abort.signal.aborted) return undefined;
    const release = this.hold(clip.id);
    this.load(clip);
    while (isOnItsWay(this.getState(clip.id))) {
      await this.cache.whenChanged(clip.id, this.abort.signal);
    }
    release();
    const state = this.getState(clip.id);
    return state.status === 'ready' ? state.blob : undefined;
  }

  /** Marks a clip as one that the browser could not play after all. */
  fail(clipId: string, error: ClipError): void {
    const link = this.cache.linkOf(clipId);
    if (link !== undefined) {
      this.cache.set(clipId, link, { status: 'failed', error, willRetry: false });
    }
  }

  /** Stops all fetching and frees all audio. */
  dispose(): void {
    this.abort.abort();
    this.queue.stop();
    this.retries.clear();
    this.outlines.close();
    this.cache.clear();
    this.latest.clear();
  }

  /** Takes in the outlines that were kept, and begins to fetch the clips without one. */
  private begin(kept: ReadonlyMap<string, ClipOutline>): void {
    if (this.abort.signal.aborted) return;
    for (const [clipId, outline] of kept) {
      this.queue.remove(clipId);
      if (!this.cache.has(clipId)) this.cache.put(clipId, '', { status: 'outlined', outline });
    }
    if (kept.size > 0) this.cache.notify(null);
    this.queue.start();
  }

  private async fetchClip(clip: Clip): Promise<void> {
    const show = (state: ClipState) => this.cache.set(clip.id, clip.url, state);
    show({ status: 'loading', isSlow: false });
    const timer = setTimeout(() => show({ status: 'loading', isSlow: true }), slowAfterMs);
    const state = await this.fetchState(clip);
    clearTimeout(timer);
    if (this.abort.signal.aborted) return;
    show(state);
    const latest = this.latest.get(clip.id);
    if (state.status === 'failed' && latest && latest.url !== clip.url) this.request(latest);
    this.cache.evict();
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

  /** Plans the next try of a clip; returns whether there will be one. */
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
    return this.cache.linkOf(id) !== url || (state.willRetry && !waits);
  }

  /** Fetches a clip again whose time has come, if it is still in view or held; else its next request does. */
  private retry(clipId: string): void {
    const clip = this.latest.get(clipId);
    const isFailed = this.getState(clipId).status === 'failed';
    if (clip && isFailed && this.cache.isHeld(clipId)) this.queue.add(clip);
  }
}
