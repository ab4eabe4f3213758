import { ClipError } from '../../call/clip-error.ts';
import type { Clip } from '../../call/types.ts';
import { type ClipOutline, outlineClip } from './decode.ts';

/** Where a clip stands. `isSlow` says that it has been loading for longer than a reviewer expects. */
export type ClipState =
  | { status: 'idle' }
  | { status: 'loading'; isSlow: boolean }
  /** Heard before: it can be drawn, and its audio is fetched when it is to sound. */
  | { status: 'outlined'; outline: ClipOutline }
  | { status: 'ready'; outline: ClipOutline; blob: Blob }
  | { status: 'failed'; error: ClipError };

/** Fetches a clip's audio. Rejects with a {@link ClipError}. */
type FetchClip = (url: string, signal: AbortSignal) => Promise<Blob>;

/** What a library needs from outside. */
export interface ClipSource {
  fetchClip: FetchClip;
  /** A fresh link for a clip whose link was refused; null when there is none. */
  freshLink(clipId: string): Promise<string | null>;
  /** Outlines of the call's clips, kept from one visit to the next. */
  outlines: {
    load(): Promise<ReadonlyMap<string, ClipOutline>>;
    save(clipId: string, outline: ClipOutline): void;
    close(): Promise<void>;
  };
}

interface Entry {
  url: string;
  state: ClipState;
  /** Made when the clip is first to sound. */
  objectUrl?: string;
}

const idle: ClipState = { status: 'idle' };
const slowAfterMs = 2000;
const fetchedAtOnce = 4;
const fetchedInAdvance = 2;
const keptClips = 300;

/**
 * The clips of one call: each is fetched once, decoded once and kept. Only audio that nobody holds is
 * given up, the least used first; outlines stay. A clip to be played goes first, then those in view,
 * then those that are only good to have.
 */
export class ClipLibrary {
  private readonly source: ClipSource;
  private readonly entries = new Map<string, Entry>();
  private readonly listeners = new Set<(clipId: string | null) => void>();
  private readonly abort = new AbortController();
  /** The clip as it was last asked for: its link may be fresher than the one being fetched. */
  private readonly latest = new Map<string, Clip>();
  private readonly outlines = new Map<string, ClipOutline>();
  private readonly holders = new Map<string, number>();
  private waiting: Clip[] = [];
  private inAdvance: Clip[] = [];
  private running = 0;
  /** Whether it is known which outlines were kept. */
  private isOpen = false;
  private opening: Promise<void> | null = null;

  constructor(source: ClipSource) {
    this.source = source;
  }

  /** Reads what is kept of the clips, once. Until then none is fetched just to be drawn. */
  open(): Promise<void> {
    this.opening ??= this.source.outlines.load().then((outlines) => this.takeIn(outlines));
    return this.opening;
  }

  /** Where a clip stands. The same object until it changes. */
  getState(clipId: string): ClipState {
    return this.entries.get(clipId)?.state ?? idle;
  }

  /** Where the browser finds a clip's audio; undefined until it is there. */
  objectUrlOf(clipId: string): string | undefined {
    const entry = this.entries.get(clipId);
    if (entry?.state.status !== 'ready') return undefined;
    entry.objectUrl ??= URL.createObjectURL(entry.state.blob);
    return entry.objectUrl;
  }

  /** A clip's outline, once it was decoded, be it on an earlier visit. */
  getOutline(clipId: string): ClipOutline | undefined {
    return this.outlines.get(clipId);
  }

  /** Calls back with the id of each clip whose state changes; null for many. Returns the way to stop. */
  subscribe(listener: (clipId: string | null) => void): () => void {
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

  /** Asks for clips that are good to have, when nothing else is to be done. */
  requestInAdvance(clips: readonly Clip[]): void {
    this.inAdvance = [...clips];
    this.next();
  }

  /** Takes back a request that has not begun: the clip left the view. */
  withdraw(clipId: string): void {
    this.waiting = this.waiting.filter((clip) => clip.id !== clipId);
  }

  /** Asks for a clip at once, also when it failed before. */
  load(clip: Clip): void {
    this.latest.set(clip.id, clip);
    this.touch(clip.id);
    this.withdraw(clip.id);
    const status = this.getState(clip.id).status;
    if (status !== 'loading' && status !== 'ready') void this.run(clip);
  }

  /** A clip's outline once it is decoded, its audio fetched if need be; undefined when it failed. */
  async whenOutlined(clip: Clip): Promise<ClipOutline | undefined> {
    await this.open();
    if (!this.outlines.has(clip.id)) await this.whenReady(clip);
    return this.outlines.get(clip.id);
  }

  /** A clip's audio once it is there; undefined when it failed. */
  async whenReady(clip: Clip): Promise<Blob | undefined> {
    if (this.abort.signal.aborted) return undefined;
    this.load(clip);
    while (this.getState(clip.id).status === 'loading') await this.whenTold(clip.id);
    const state = this.getState(clip.id);
    return state.status === 'ready' ? state.blob : undefined;
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
    this.inAdvance = [];
    void this.source.outlines.close();
    for (const entry of this.entries.values()) free(entry);
    this.entries.clear();
    this.latest.clear();
    this.listeners.clear();
  }

  private takeIn(outlines: ReadonlyMap<string, ClipOutline>): void {
    if (this.abort.signal.aborted) return;
    for (const [clipId, outline] of outlines) {
      this.outlines.set(clipId, outline);
      if (this.entries.has(clipId)) continue;
      this.entries.set(clipId, { url: '', state: { status: 'outlined', outline } });
    }
    this.waiting = this.waiting.filter(({ id }) => !outlines.has(id));
    this.isOpen = true;
    if (outlines.size > 0) this.tell(null);
    this.next();
  }

  private next(): void {
    while (this.isOpen && this.running < fetchedAtOnce) {
      const clip = this.waiting.shift() ?? this.nextInAdvance();
      if (!clip) return;
      void this.run(clip);
    }
  }

  private nextInAdvance(): Clip | undefined {
    if (this.running >= fetchedInAdvance) return undefined;
    this.inAdvance = this.inAdvance.filter(({ id }) => !this.entries.has(id));
    return this.inAdvance.shift();
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
    if (this.abort.signal.aborted) return;
    this.set(clip.id, clip.url, state);
    const latest = this.latest.get(clip.id);
    if (state.status === 'failed' && latest && latest.url !== clip.url) this.request(latest);
    this.evict();
    this.next();
  }

  private async fetchState(clip: Clip): Promise<ClipState> {
    try {
      const blob = await this.fetchAudio(clip);
      const outline = this.outlines.get(clip.id) ?? (await this.outline(clip.id, blob));
      return { status: 'ready', outline, blob };
    } catch (error) {
      if (this.abort.signal.aborted) return idle;
      return {
        status: 'failed',
        error: error instanceof ClipError ? error : new ClipError('server'),
      };
    }
  }

  /** Refused audio usually means an aged link: it is asked for once more under a fresh one. */
  private async fetchAudio(clip: Clip): Promise<Blob> {
    const { signal } = this.abort;
    try {
      return await this.source.fetchClip(clip.url, signal);
    } catch (error) {
      if (!(error instanceof ClipError) || error.kind !== 'refused') throw error;
      const fresh = await this.source.freshLink(clip.id);
      if (!fresh || fresh === clip.url) throw error;
      return this.source.fetchClip(fresh, signal);
    }
  }

  private async outline(clipId: string, blob: Blob): Promise<ClipOutline> {
    const outline = await outlineClip(blob);
    this.outlines.set(clipId, outline);
    this.source.outlines.save(clipId, outline);
    return outline;
  }

  private whenTold(clipId: string): Promise<void> {
    return new Promise((resolve) => {
      const stop = this.subscribe((told) => {
        if (told !== clipId) return;
        stop();
        resolve();
      });
      this.abort.signal.addEventListener('abort', () => resolve(), { once: true });
    });
  }

  private tell(clipId: string | null): void {
    for (const listener of this.listeners) listener(clipId);
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
    if (old) free(old);
    this.entries.delete(clipId);
    this.entries.set(clipId, { url, state });
    this.tell(clipId);
  }

  private evict(): void {
    const ready = [...this.entries].filter(([, { state }]) => state.status === 'ready');
    let surplus = ready.length - keptClips;
    for (const [clipId, { state }] of ready) {
      if (surplus <= 0) return;
      if (this.holders.has(clipId) || state.status !== 'ready') continue;
      this.set(clipId, '', { status: 'outlined', outline: state.outline });
      surplus--;
    }
  }
}

function free({ objectUrl }: Entry): void {
  if (objectUrl !== undefined) URL.revokeObjectURL(objectUrl);
}
