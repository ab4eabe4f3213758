import { ClipError } from '../call/clip-error.ts';
import type { Clip } from '../call/types.ts';
import { type ClipOutline, outlineClip } from './decode.ts';

/** Where a clip stands. `isSlow` says that it has been loading for longer than a reviewer expects. */
export type ClipState =
  | { status: 'idle' }
  | { status: 'loading'; isSlow: boolean }
  | { status: 'ready'; outline: ClipOutline; objectUrl: string }
  | { status: 'failed'; error: ClipError };

/** Fetches a clip's audio. Rejects with a {@link ClipError}. */
export type FetchClip = (url: string, signal: AbortSignal) => Promise<Blob>;

interface Entry {
  url: string;
  state: ClipState;
}

const idle: ClipState = { status: 'idle' };
const slowAfterMs = 2000;
const fetchedAtOnce = 4;
const keptClips = 300;

/**
 * The clips of one call: each is fetched once, decoded once and kept. Only audio that nobody holds is
 * given up, the least used first; outlines stay. Clips in view wait their turn; a clip to be played
 * goes first.
 */
export class ClipLibrary {
  private readonly fetchClip: FetchClip;
  private readonly entries = new Map<string, Entry>();
  private readonly listeners = new Set<(clipId: string) => void>();
  private readonly abort = new AbortController();
  /** The clip as it was last asked for: its link may be fresher than the one being fetched. */
  private readonly latest = new Map<string, Clip>();
  private readonly outlines = new Map<string, ClipOutline>();
  private readonly holders = new Map<string, number>();
  private waiting: Clip[] = [];
  private running = 0;

  constructor(fetchClip: FetchClip) {
    this.fetchClip = fetchClip;
  }

  /** Where a clip stands. The same object until it changes. */
  getState(clipId: string): ClipState {
    return this.entries.get(clipId)?.state ?? idle;
  }

  /** Calls back with the id of each clip whose state changes. Returns the way to stop. */
  subscribe(listener: (clipId: string) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Keeps a clip's audio from being given up, until the returned function is called. */
  hold(clipId: string): () => void {
    this.holders.set(clipId, (this.holders.get(clipId) ?? 0) + 1);
    return () => {
      const left = (this.holders.get(clipId) ?? 1) - 1;
      if (left > 0) this.holders.set(clipId, left);
      else this.holders.delete(clipId);
    };
  }

  /** Asks for a clip in view. One that failed is asked for again only under a new link. */
  request(clip: Clip): void {
    this.latest.set(clip.id, clip);
    this.touch(clip.id);
    const entry = this.entries.get(clip.id);
    const isKnown = entry && (entry.state.status !== 'failed' || entry.url === clip.url);
    if (isKnown || this.waiting.some((waiting) => waiting.id === clip.id)) return;
    this.waiting.push(clip);
    this.next();
  }

  /** Takes back a request that has not begun: the clip left the view. */
  withdraw(clipId: string): void {
    this.waiting = this.waiting.filter((clip) => clip.id !== clipId);
  }

  /** Asks for a clip at once, also when it failed before. */
  load(clip: Clip): void {
    this.latest.set(clip.id, clip);
    this.withdraw(clip.id);
    const status = this.getState(clip.id).status;
    if (status === 'idle' || status === 'failed') void this.run(clip);
  }

  /** Marks a clip as one that the browser could not play after all. */
  fail(clipId: string, error: ClipError): void {
    const entry = this.entries.get(clipId);
    if (entry) this.set(clipId, entry.url, { status: 'failed', error });
  }

  /** Stops all fetching and frees all audio. */
  dispose(): void {
    this.abort.abort();
    this.waiting = [];
    for (const { state } of this.entries.values()) free(state);
    this.entries.clear();
    this.latest.clear();
    this.listeners.clear();
  }

  private next(): void {
    while (this.running < fetchedAtOnce) {
      const clip = this.waiting.shift();
      if (!clip) return;
      void this.run(clip);
    }
  }

  private async run(clip: Clip): Promise<void> {
    this.running++;
    this.set(clip.id, clip.url, { status: 'loading', isSlow: false });
    const timer = setTimeout(
      () => this.set(clip.id, clip.url, { status: 'loading', isSlow: true }),
      slowAfterMs,
    );
    const state = await this.fetchState(clip);
    clearTimeout(timer);
    this.running--;
    if (this.abort.signal.aborted) {
      free(state);
      return;
    }
    this.set(clip.id, clip.url, state);
    const latest = this.latest.get(clip.id);
    if (state.status === 'failed' && latest && latest.url !== clip.url) this.request(latest);
    this.evict();
    this.next();
  }

  private async fetchState(clip: Clip): Promise<ClipState> {
    try {
      const blob = await this.fetchClip(clip.url, this.abort.signal);
      const outline = this.outlines.get(clip.id) ?? (await outlineClip(blob));
      this.outlines.set(clip.id, outline);
      return { status: 'ready', outline, objectUrl: URL.createObjectURL(blob) };
    } catch (error) {
      if (this.abort.signal.aborted) return idle;
      return {
        status: 'failed',
        error: error instanceof ClipError ? error : new ClipError('server'),
      };
    }
  }

  /** Moves a clip to the end of those that may be given up. */
  private touch(clipId: string): void {
    const entry = this.entries.get(clipId);
    if (!entry) return;
    this.entries.delete(clipId);
    this.entries.set(clipId, entry);
  }

  private set(clipId: string, url: string, state: ClipState): void {
    const old = this.entries.get(clipId);
    if (old) free(old.state);
    this.entries.delete(clipId);
    this.entries.set(clipId, { url, state });
    for (const listener of this.listeners) listener(clipId);
  }

  private evict(): void {
    const ready = [...this.entries].filter(([, { state }]) => state.status === 'ready');
    let surplus = ready.length - keptClips;
    for (const [clipId, { state }] of ready) {
      if (surplus <= 0) return;
      if (this.holders.has(clipId)) continue;
      free(state);
      this.entries.delete(clipId);
      surplus--;
    }
  }
}

function free(state: ClipState): void {
  if (state.status === 'ready') URL.revokeObjectURL(state.objectUrl);
}
