import type { ClipState } from './clip-state.ts';
import type { ClipOutline } from './decode.ts';

interface Entry {
  /** The link that the clip was fetched under. */
  url: string;
  state: ClipState;
  /** Made when the clip is first to sound. */
  objectUrl?: string;
}

const idle: ClipState = { status: 'idle' };
const keptClips = 300;

function free({ objectUrl }: Entry): void {
  if (objectUrl !== undefined) URL.revokeObjectURL(objectUrl);
}

/**
 * The state of each clip, and the audio of at most 300 of them. Beyond that, the audio that was not
 * used for the longest time is freed first; audio that somebody holds stays.
 */
export class ClipCache {
  private readonly entries = new Map<string, Entry>();
  private readonly holders = new Map<string, number>();
  private readonly listeners = new Set<(clipId: string | null) => void>();

  /** Where a clip stands. The same object until it changes. */
  getState(clipId: string): ClipState {
    return this.entries.get(clipId)?.state ?? idle;
  }

  /** Whether anything is known of a clip. */
  has(clipId: string): boolean {
    return this.entries.has(clipId);
  }

  /** Whether any clip is more than on its way. */
  get hasSettled(): boolean {
    for (const { state } of this.entries.values()) if (state.status !== 'loading') return true;
    return false;
  }

  /** The link that a clip was last fetched under. */
  linkOf(clipId: string): string | undefined {
    return this.entries.get(clipId)?.url;
  }

  /** The clips that stand somewhere, as they stand. */
  states(): [clipId: string, state: ClipState][] {
    return [...this.entries].map(([clipId, { state }]) => [clipId, state]);
  }

  /** Where the browser finds a clip's audio; undefined until it is there. */
  objectUrlOf(clipId: string): string | undefined {
    const entry = this.entries.get(clipId);
    if (entry?.state.status !== 'ready') return undefined;
    entry.objectUrl ??= URL.createObjectURL(entry.state.blob);
    return entry.objectUrl;
  }

  /** Calls back with the id of each clip whose state changes; with null when many change. Returns a function that stops it. */
  subscribe(listener: (clipId: string | null) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Resolves when a clip's state changes next, or when the signal aborts. */
  whenChanged(clipId: string, signal: AbortSignal): Promise<void> {
    return new Promise((resolve) => {
      const finish = () => {
        stop();
        signal.removeEventListener('abort', finish);
        resolve();
      };
      const stop = this.subscribe((changed) => changed === clipId && finish());
      signal.addEventListener('abort', finish);
    });
  }

  /** Calls all listeners back. */
  notify(clipId: string | null): void {
    for (const listener of this.listeners) listener(clipId);
  }

  /** Keeps a clip's audio from being freed, until the returned function is called. */
  hold(clipId: string): () => void {
    this.holders.set(clipId, (this.holders.get(clipId) ?? 0) + 1);
    return () => {
      const left = (this.holders.get(clipId) ?? 1) - 1;
      if (left > 0) this.holders.set(clipId, left);
      else this.holders.delete(clipId);
    };
  }

  isHeld(clipId: string): boolean {
    return this.holders.has(clipId);
  }

  /** Notes that a clip is used: its audio is now the last to be freed. */
  touch(clipId: string): void {
    const entry = this.entries.get(clipId);
    if (!entry) return;
    this.entries.delete(clipId);
    this.entries.set(clipId, entry);
  }

  /** Puts a clip's state in place of the last, whose audio is freed. */
  set(clipId: string, url: string, state: ClipState): void {
    this.put(clipId, url, state);
    this.notify(clipId);
  }

  /** The same without calling the listeners back: for many at once. */
  put(clipId: string, url: string, state: ClipState): void {
    this.remove(clipId);
    this.entries.set(clipId, { url, state });
  }

  /** Forgets all of a clip but its outline. */
  reset(clipId: string, outline: ClipOutline | undefined): void {
    if (outline) this.put(clipId, '', { status: 'outlined', outline });
    else this.remove(clipId);
    this.notify(clipId);
  }

  private remove(clipId: string): void {
    const entry = this.entries.get(clipId);
    if (entry) free(entry);
    this.entries.delete(clipId);
  }

  /** Frees audio beyond the 300 clips. */
  evict(): void {
    const ready = this.states().filter(([, { status }]) => status === 'ready');
    let surplus = ready.length - keptClips;
    for (const [clipId, state] of ready) {
      if (surplus <= 0) return;
      if (this.holders.has(clipId) || state.status !== 'ready') continue;
      this.reset(clipId, state.outline);
      surplus--;
    }
  }

  /** Frees all audio and forgets all listeners. */
  clear(): void {
    for (const entry of this.entries.values()) free(entry);
    this.entries.clear();
    this.listeners.clear();
  }
}
