import { getEventListeners } from 'node:events';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { ClipError } from '../../call/clip-error.ts';
import { ClipCache } from './clip-cache.ts';
import type { ClipState } from './clip-state.ts';

const outline = {
  durationMs: 1000,
  peaks: new Uint8Array(240),
  pauses: [],
  level: { rms: 0.1, peak: 1, clippedShare: 0 },
  bytes: 1,
};
const ready: ClipState = { status: 'ready', outline, blob: new Blob(['a']) };
const failed: ClipState = {
  status: 'failed',
  error: new ClipError('timeout'),
  willRetry: true,
};

beforeEach(() => {
  vi.spyOn(URL, 'createObjectURL').mockReturnValue('blob:a');
  vi.spyOn(URL, 'revokeObjectURL').mockReturnValue();
});
afterEach(() => {
  vi.restoreAllMocks();
});

describe('the cache of clips', () => {
  test('has an address for audio only, the same each time, and frees it with the audio', () => {
    const cache = new ClipCache();
    expect(cache.objectUrlOf('a')).toBeUndefined();
    cache.set('a', 'link', ready);
    expect([cache.objectUrlOf('a'), cache.objectUrlOf('a')]).toEqual(['blob:a', 'blob:a']);
    expect(URL.createObjectURL).toHaveBeenCalledOnce();
    cache.set('a', 'link', failed);
    expect(URL.revokeObjectURL).toHaveBeenCalledWith('blob:a');
  });

  test('frees the audio beyond 300 clips, but none that is held', () => {
    const cache = new ClipCache();
    for (let index = 0; index < 303; index++) cache.set(`c${index}`, '', ready);
    const release = cache.hold('c0');
    cache.touch('c1');
    cache.evict();
    const freed = cache.states().filter(([, { status }]) => status === 'outlined');
    expect(freed.map(([clipId]) => clipId).toSorted()).toEqual(['c2', 'c3', 'c4']);
    release();
    expect(cache.isHeld('c0')).toBe(false);
  });

  test('keeps of a clip that is reset its outline, and nothing where there is none', () => {
    const cache = new ClipCache();
    cache.set('a', 'link', failed);
    cache.set('b', 'link', failed);
    cache.reset('a', outline);
    cache.reset('b', undefined);
    expect(cache.getState('a')).toEqual({ status: 'outlined', outline });
    expect(cache.has('b')).toBe(false);
  });

  test('lets one wait for a clip to change, and leaves no listener', async () => {
    const cache = new ClipCache();
    const { signal } = new AbortController();
    const changed = cache.whenChanged('a', signal);
    cache.set('b', 'link', ready);
    cache.set('a', 'link', ready);
    await changed;
    expect(getEventListeners(signal, 'abort')).toEqual([]);
  });

  test('lets nobody wait beyond an abort', async () => {
    const cache = new ClipCache();
    const abort = new AbortController();
    const changed = cache.whenChanged('a', abort.signal);
    abort.abort();
    await changed;
    expect(getEventListeners(abort.signal, 'abort')).toEqual([]);
  });
});
