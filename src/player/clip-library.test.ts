import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { ClipError } from '../call/clip-error.ts';
import type { Clip } from '../call/types.ts';
import { ClipLibrary } from './clip-library.ts';

interface Fetch {
  url: string;
  signal: AbortSignal;
  succeed(): void;
  fail(error: unknown): void;
}

const revoked: string[] = [];
let fetches: Fetch[] = [];

function fetchClip(url: string, signal: AbortSignal): Promise<Blob> {
  return new Promise((resolve, fail) => {
    fetches.push({ url, signal, succeed: () => resolve(new Blob([url])), fail });
  });
}

/** Decodes any audio to one second of silence. */
class FakeAudioContext {
  async decodeAudioData() {
    return { duration: 1, getChannelData: () => new Float32Array(480) };
  }
}

const clip = (id: string, url = id): Clip => ({ id, url });
const settle = () => vi.advanceTimersByTimeAsync(0);
const urls = () => fetches.map(({ url }) => url);

beforeEach(() => {
  fetches = [];
  revoked.length = 0;
  vi.useFakeTimers();
  vi.stubGlobal('OfflineAudioContext', FakeAudioContext);
  let made = 0;
  vi.spyOn(URL, 'createObjectURL').mockImplementation(() => `blob:${made++}`);
  vi.spyOn(URL, 'revokeObjectURL').mockImplementation((url) => void revoked.push(url));
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

describe('a clip in view', () => {
  test('is fetched once, however often it is asked for', async () => {
    const library = new ClipLibrary(fetchClip);
    library.request(clip('a'));
    library.request(clip('a'));
    fetches[0]?.succeed();
    await settle();
    library.request(clip('a'));
    expect(urls()).toEqual(['a']);
    expect(library.getState('a')).toMatchObject({ status: 'ready', outline: { durationMs: 1000 } });
  });

  test('waits while four others are fetched', async () => {
    const library = new ClipLibrary(fetchClip);
    for (const id of ['a', 'b', 'c', 'd', 'e']) library.request(clip(id));
    expect(urls()).toEqual(['a', 'b', 'c', 'd']);
    fetches[0]?.succeed();
    await settle();
    expect(urls()).toEqual(['a', 'b', 'c', 'd', 'e']);
  });

  test('that leaves the view before its turn is not fetched', async () => {
    const library = new ClipLibrary(fetchClip);
    for (const id of ['a', 'b', 'c', 'd', 'e']) library.request(clip(id));
    library.withdraw('e');
    fetches[0]?.succeed();
    await settle();
    expect(urls()).not.toContain('e');
    expect(library.getState('e')).toEqual({ status: 'idle' });
  });

  test('is slow after two seconds', async () => {
    const library = new ClipLibrary(fetchClip);
    library.request(clip('a'));
    expect(library.getState('a')).toEqual({ status: 'loading', isSlow: false });
    await vi.advanceTimersByTimeAsync(2000);
    expect(library.getState('a')).toEqual({ status: 'loading', isSlow: true });
  });

  test('that failed is asked for again only under a new link', async () => {
    const library = new ClipLibrary(fetchClip);
    library.request(clip('a', 'old'));
    fetches[0]?.fail(new ClipError('refused'));
    await settle();
    library.request(clip('a', 'old'));
    expect(urls()).toEqual(['old']);
    library.request(clip('a', 'new'));
    expect(urls()).toEqual(['old', 'new']);
  });

  test('that failed lets the next one be fetched', async () => {
    const library = new ClipLibrary(fetchClip);
    for (const id of ['a', 'b', 'c', 'd', 'e']) library.request(clip(id));
    fetches[0]?.fail(new ClipError('missing'));
    await settle();
    expect(urls()).toContain('e');
  });
});

describe('a clip to be played', () => {
  test('is fetched at once, before those that wait', () => {
    const library = new ClipLibrary(fetchClip);
    for (const id of ['a', 'b', 'c', 'd', 'e', 'f']) library.request(clip(id));
    library.load(clip('f'));
    expect(urls()).toEqual(['a', 'b', 'c', 'd', 'f']);
  });

  test('is fetched again when it failed', async () => {
    const library = new ClipLibrary(fetchClip);
    library.load(clip('a'));
    fetches[0]?.fail(new ClipError('timeout'));
    await settle();
    library.load(clip('a'));
    expect(urls()).toEqual(['a', 'a']);
  });
});

describe('the library', () => {
  test('tells of each clip whose state changes', async () => {
    const library = new ClipLibrary(fetchClip);
    const told: string[] = [];
    const stop = library.subscribe((id) => told.push(id));
    library.load(clip('a'));
    fetches[0]?.succeed();
    await settle();
    stop();
    library.load(clip('b'));
    expect(told).toEqual(['a', 'a']);
  });

  test('keeps three hundred clips, and frees the oldest', async () => {
    const library = new ClipLibrary(fetchClip);
    for (let index = 0; index < 301; index++) {
      library.load(clip(`c${index}`));
      fetches.at(-1)?.succeed();
      await settle();
    }
    expect(library.getState('c0').status).toBe('idle');
    expect(library.getState('c300').status).toBe('ready');
    expect(revoked).toEqual(['blob:0']);
  });

  test('frees all audio and stops fetching when it is no longer needed', async () => {
    const library = new ClipLibrary(fetchClip);
    library.load(clip('a'));
    fetches[0]?.succeed();
    await settle();
    library.load(clip('b'));
    library.dispose();
    expect(revoked).toEqual(['blob:0']);
    expect(fetches[1]?.signal.aborted).toBe(true);
    fetches[1]?.succeed();
    await settle();
    expect(revoked).toEqual(['blob:0', 'blob:1']);
    expect(library.getState('b').status).toBe('idle');
  });
});
