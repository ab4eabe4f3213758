import { getEventListeners } from 'node:events';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { ClipError, type ClipErrorKind } from '../../call/clip-error.ts';
import type { Clip } from '../../call/types.ts';
import { ClipLibrary, type ClipSource } from './clip-library.ts';
import type { ClipState } from './clip-state.ts';
import type { ClipOutline } from './decode.ts';

interface Fetch {
  url: string;
  signal: AbortSignal;
  isOver: boolean;
  succeed(): void;
  fail(error: unknown): void;
}

const revoked: string[] = [];
const saved: string[] = [];
let fetches: Fetch[] = [];
let decoded = 0;
let loads = 0;
let isDecodable = true;

function fetchClip(url: string, signal: AbortSignal): Promise<Blob> {
  return new Promise((resolve, reject) => {
    const fetch: Fetch = {
      url,
      signal,
      isOver: false,
      succeed: () => {
        fetch.isOver = true;
        resolve(new Blob([url]));
      },
      fail: (error) => {
        fetch.isOver = true;
        reject(error);
      },
    };
    fetches.push(fetch);
  });
}

const oneSecond = new Float32Array(16_000);

/** Decodes any audio to one second of silence. */
class FakeAudioContext {
  async decodeAudioData() {
    decoded++;
    if (!isDecodable) throw new DOMException('no audio', 'EncodingError');
    return { getChannelData: () => oneSecond };
  }
}

const outline: ClipOutline = {
  durationMs: 4321,
  peaks: new Uint8Array(240),
  pauses: [],
  level: { rms: 0.1, peak: 1, clippedShare: 0 },
  bytes: 1,
};
/** The state of a clip that failed for good. */
function failed(kind: ClipErrorKind): ClipState {
  return { status: 'failed', error: new ClipError(kind), willRetry: false };
}

const clip = (id: string, url = id): Clip => ({ id, url });
const settle = () => vi.advanceTimersByTimeAsync(0);
const urls = () => fetches.map(({ url }) => url);

interface Outside {
  /** The clips that were outlined on an earlier visit. */
  kept?: readonly string[];
  freshLink?: ClipSource['freshLink'];
}

function createLibrary({ kept = [], freshLink = async () => null }: Outside = {}): ClipLibrary {
  const outlines = {
    load: async () => {
      loads++;
      return new Map(kept.map((id) => [id, outline]));
    },
    save: (id: string) => void saved.push(id),
    close: async () => void saved.push('closed'),
  };
  return new ClipLibrary({ fetchClip, freshLink, outlines });
}

/** A library that does not know yet which outlines were kept. */
function beginLibrary(outside?: Outside): ClipLibrary {
  const library = createLibrary(outside);
  void library.open();
  return library;
}

async function openLibrary(outside?: Outside): Promise<ClipLibrary> {
  const library = createLibrary(outside);
  await library.open();
  return library;
}

/** Has a clip fetched and decoded. */
async function hear(library: ClipLibrary, id: string): Promise<void> {
  library.load(clip(id));
  fetches.at(-1)?.succeed();
  await settle();
}

async function hearMany(library: ClipLibrary, count: number): Promise<void> {
  for (let index = 0; index < count; index++) await hear(library, `c${index}`);
}

beforeEach(() => {
  fetches = [];
  decoded = 0;
  loads = 0;
  isDecodable = true;
  revoked.length = 0;
  saved.length = 0;
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
    const library = await openLibrary();
    library.request(clip('a'));
    library.request(clip('a'));
    fetches[0]?.succeed();
    await settle();
    library.request(clip('a'));
    expect(urls()).toEqual(['a']);
    expect(library.getState('a')).toMatchObject({ status: 'ready', outline: { durationMs: 1000 } });
  });

  test('waits while four others are fetched', async () => {
    const library = await openLibrary();
    for (const id of ['a', 'b', 'c', 'd', 'e']) library.request(clip(id));
    expect(urls()).toEqual(['a', 'b', 'c', 'd']);
    fetches[0]?.succeed();
    await settle();
    expect(urls()).toEqual(['a', 'b', 'c', 'd', 'e']);
  });

  test('waits until it is known which outlines were kept', async () => {
    const library = beginLibrary();
    library.request(clip('a'));
    expect(urls()).toEqual([]);
    await settle();
    expect(urls()).toEqual(['a']);
  });

  test('is not fetched when its outline was kept', async () => {
    const library = beginLibrary({ kept: ['a'] });
    library.request(clip('a'));
    await settle();
    library.request(clip('a', 'new'));
    expect(urls()).toEqual([]);
    expect(library.getState('a')).toEqual({ status: 'outlined', outline });
  });

  test('that leaves the view before its turn is not fetched', async () => {
    const library = await openLibrary();
    for (const id of ['a', 'b', 'c', 'd', 'e']) library.request(clip(id));
    library.withdraw('e');
    fetches[0]?.succeed();
    await settle();
    expect(urls()).not.toContain('e');
    expect(library.getState('e')).toEqual({ status: 'idle' });
  });

  test('is slow after two seconds', async () => {
    const library = await openLibrary();
    library.request(clip('a'));
    expect(library.getState('a')).toEqual({ status: 'loading', isSlow: false });
    await vi.advanceTimersByTimeAsync(2000);
    expect(library.getState('a')).toEqual({ status: 'loading', isSlow: true });
  });

  test('is slow no more once it is there', async () => {
    const library = await openLibrary();
    await hear(library, 'a');
    await vi.advanceTimersByTimeAsync(3000);
    expect(library.getState('a').status).toBe('ready');
  });

  test('that failed is asked for again only under a new link', async () => {
    const library = await openLibrary();
    library.request(clip('a', 'old'));
    fetches[0]?.fail(new ClipError('refused'));
    await settle();
    library.request(clip('a', 'old'));
    expect(urls()).toEqual(['old']);
    library.request(clip('a', 'new'));
    expect(urls()).toEqual(['old', 'new']);
  });

  test('that fails is asked for under the link that it has by then', async () => {
    const library = await openLibrary();
    library.request(clip('a', 'old'));
    library.request(clip('a', 'new'));
    fetches[0]?.fail(new ClipError('missing'));
    await settle();
    expect(urls()).toEqual(['old', 'new']);
  });

  test('that failed lets the next one be fetched', async () => {
    const library = await openLibrary();
    for (const id of ['a', 'b', 'c', 'd', 'e']) library.request(clip(id));
    fetches[0]?.fail(new ClipError('missing'));
    await settle();
    expect(urls()).toContain('e');
  });

  test('that is no audio has failed', async () => {
    isDecodable = false;
    const library = await openLibrary();
    await hear(library, 'a');
    expect(library.getState('a')).toEqual(failed('undecodable'));
  });
});

describe('a clip to be played', () => {
  test('is fetched at once, before those that wait', async () => {
    const library = await openLibrary();
    for (const id of ['a', 'b', 'c', 'd', 'e', 'f']) library.request(clip(id));
    library.load(clip('f'));
    expect(urls()).toEqual(['a', 'b', 'c', 'd', 'f']);
  });

  test('is fetched before it is known which outlines were kept', async () => {
    const library = beginLibrary({ kept: ['a'] });
    library.load(clip('a'));
    expect(urls()).toEqual(['a']);
    await settle();
    expect(library.getState('a')).toEqual({ status: 'loading', isSlow: false });
  });

  test('is fetched again when it failed', async () => {
    const library = await openLibrary();
    library.load(clip('a'));
    fetches[0]?.fail(new ClipError('timeout'));
    await settle();
    library.load(clip('a'));
    expect(urls()).toEqual(['a', 'a']);
  });

  test('is fetched, yet not decoded, when its outline was kept', async () => {
    const library = await openLibrary({ kept: ['a'] });
    await hear(library, 'a');
    expect(library.getState('a')).toMatchObject({ status: 'ready', outline });
    expect(decoded).toBe(0);
  });
});

describe('clips to be prefetched', () => {
  const all = ['a', 'b', 'c', 'd'].map((id) => clip(id));

  test('are fetched two at a time', async () => {
    const library = await openLibrary();
    library.prefetch(all);
    expect(urls()).toEqual(['a', 'b']);
    fetches[0]?.succeed();
    await settle();
    expect(urls()).toEqual(['a', 'b', 'c']);
  });

  test('wait until it is known which outlines were kept, and leave those out', async () => {
    const library = beginLibrary({ kept: ['a', 'c'] });
    library.prefetch(all);
    expect(urls()).toEqual([]);
    await settle();
    expect(urls()).toEqual(['b', 'd']);
  });

  test('wait for those in view', async () => {
    const library = await openLibrary();
    for (const id of ['v', 'w', 'x']) library.request(clip(id));
    library.prefetch(all);
    fetches[0]?.succeed();
    await settle();
    expect(urls()).toEqual(['v', 'w', 'x']);
    fetches[1]?.succeed();
    await settle();
    expect(urls()).toEqual(['v', 'w', 'x', 'a']);
  });

  test('leave room for those in view', async () => {
    const library = await openLibrary();
    library.prefetch(all);
    library.request(clip('v'));
    expect(urls()).toEqual(['a', 'b', 'v']);
  });

  test('are not fetched again, whether they are there or have failed', async () => {
    const library = await openLibrary();
    await hear(library, 'a');
    library.load(clip('b'));
    fetches[1]?.fail(new ClipError('missing'));
    await settle();
    library.prefetch(all);
    expect(urls()).toEqual(['a', 'b', 'c', 'd']);
  });

  test('give way to others that are named later', async () => {
    const library = await openLibrary();
    library.prefetch(all);
    library.prefetch([clip('y')]);
    fetches[0]?.succeed();
    fetches[1]?.succeed();
    await settle();
    expect(urls()).toEqual(['a', 'b', 'y']);
  });
});

describe('a refused clip', () => {
  test('is asked for once more under a fresh link', async () => {
    const freshLink = vi.fn(async () => 'fresh');
    const library = await openLibrary({ freshLink });
    library.load(clip('a', 'aged'));
    fetches[0]?.fail(new ClipError('refused'));
    await settle();
    expect(urls()).toEqual(['aged', 'fresh']);
    expect(freshLink.mock.calls).toEqual([['a']]);
    expect(library.getState('a').status).toBe('loading');
    fetches[1]?.succeed();
    await settle();
    expect(library.getState('a').status).toBe('ready');
  });

  test('is given up when the fresh link is refused too', async () => {
    const library = await openLibrary({ freshLink: async () => 'fresh' });
    library.load(clip('a', 'aged'));
    for (const index of [0, 1]) {
      fetches[index]?.fail(new ClipError('refused'));
      await settle();
    }
    expect(urls()).toEqual(['aged', 'fresh']);
    expect(library.getState('a')).toEqual(failed('refused'));
  });

  test.for([
    ['there is no fresh link', null],
    ['the fresh link is the one that was refused', 'aged'],
  ] as const)('is given up when %s', async ([, fresh]) => {
    const library = await openLibrary({ freshLink: async () => fresh });
    library.load(clip('a', 'aged'));
    fetches[0]?.fail(new ClipError('refused'));
    await settle();
    expect(urls()).toEqual(['aged']);
    expect(library.getState('a')).toEqual(failed('refused'));
  });

  test.for<ClipErrorKind>(['missing', 'host-refused', 'timeout', 'offline', 'server'])(
    'is another than one that failed as %s: no link helps',
    async (kind) => {
      const library = await openLibrary({ freshLink: async () => 'fresh' });
      library.load(clip('a', 'aged'));
      fetches[0]?.fail(new ClipError(kind));
      await settle();
      expect(urls()).toEqual(['aged']);
      expect(library.getState('a')).toMatchObject({ status: 'failed', error: new ClipError(kind) });
    },
  );
});

describe('a clip that could not be fetched for now', () => {
  /** A library with a clip in view that failed once. */
  async function openFailed(error: ClipError): Promise<ClipLibrary> {
    const library = await openLibrary();
    library.hold('a');
    library.request(clip('a'));
    fetches[0]?.fail(error);
    await settle();
    return library;
  }

  test.for<ClipErrorKind>(['offline', 'unreachable', 'timeout', 'rate-limited'])(
    'says that it will be asked for again when it is %s',
    async (kind) => {
      const library = await openFailed(new ClipError(kind));
      expect(library.getState('a')).toMatchObject({ status: 'failed', willRetry: true });
    },
  );

  test.for<ClipErrorKind>(['missing', 'refused', 'host-refused', 'not-audio', 'server'])(
    'is another than one that is %s: that one is given up',
    async (kind) => {
      const library = await openFailed(new ClipError(kind));
      await vi.advanceTimersByTimeAsync(600_000);
      expect(urls()).toEqual(['a']);
      expect(library.getState('a')).toEqual(failed(kind));
    },
  );

  test.for<ClipErrorKind>(['unreachable', 'timeout'])(
    'is asked for after 1, 2, 4 s and so on while it is %s, and given up after eight more tries',
    async (kind) => {
      const library = await openFailed(new ClipError(kind));
      for (const [index, seconds] of [1, 2, 4, 8, 16, 30, 30, 30].entries()) {
        await vi.advanceTimersByTimeAsync(seconds * 1000 - 1);
        expect(fetches).toHaveLength(index + 1);
        await vi.advanceTimersByTimeAsync(1);
        expect(fetches).toHaveLength(index + 2);
        fetches.at(-1)?.fail(new ClipError(kind));
        await settle();
      }
      await vi.advanceTimersByTimeAsync(600_000);
      expect(fetches).toHaveLength(9);
      expect(library.getState('a')).toEqual(failed(kind));
    },
  );

  test('has the shortest wait again when it fails after it was fetched', async () => {
    const library = await openFailed(new ClipError('timeout'));
    await vi.advanceTimersByTimeAsync(1000);
    fetches[1]?.succeed();
    await settle();
    expect(library.getState('a').status).toBe('ready');
    library.fail('a', new ClipError('undecodable'));
    library.load(clip('a'));
    fetches[2]?.fail(new ClipError('timeout'));
    await vi.advanceTimersByTimeAsync(1000);
    expect(fetches).toHaveLength(4);
  });

  test('is asked for under the link that it has by then', async () => {
    const library = await openFailed(new ClipError('timeout'));
    library.request(clip('a', 'new'));
    await vi.advanceTimersByTimeAsync(60_000);
    expect(urls()).toEqual(['a', 'new']);
  });

  test('is asked for only when it is back in view, when it left the view', async () => {
    const library = await openLibrary();
    const release = library.hold('a');
    library.request(clip('a'));
    fetches[0]?.fail(new ClipError('timeout'));
    release();
    await vi.advanceTimersByTimeAsync(600_000);
    expect(urls()).toEqual(['a']);
    library.hold('a');
    library.request(clip('a'));
    expect(urls()).toEqual(['a', 'a']);
  });

  test('is not asked for before its time, however often it comes into view', async () => {
    const library = await openFailed(new ClipError('timeout'));
    for (let times = 0; times < 5; times++) library.request(clip('a'));
    await settle();
    expect(urls()).toEqual(['a']);
  });

  test('is asked for at once when the reviewer wants it', async () => {
    const library = await openFailed(new ClipError('timeout'));
    library.load(clip('a'));
    expect(urls()).toEqual(['a', 'a']);
    fetches[1]?.succeed();
    await vi.advanceTimersByTimeAsync(600_000);
    expect(urls()).toEqual(['a', 'a']);
  });

  test('leaves nothing to be asked for when the library is no longer needed', async () => {
    const library = await openFailed(new ClipError('timeout'));
    library.dispose();
    await vi.advanceTimersByTimeAsync(600_000);
    expect(urls()).toEqual(['a']);
  });
});

describe('the network that is back', () => {
  const ids = Array.from({ length: 12 }, (_, index) => `c${index}`);

  /** Everything that is on its way fails, for as long as something is. */
  async function failAll(error: ClipError): Promise<void> {
    for (let open = fetches.filter(({ isOver }) => !isOver); open.length > 0; ) {
      for (const fetch of open) fetch.fail(error);
      await settle();
      open = fetches.filter(({ isOver }) => !isOver);
    }
  }

  test('has all clips in view fetched again, four at a time', async () => {
    const library = await openLibrary();
    for (const id of ids) {
      library.hold(id);
      library.request(clip(id));
    }
    await failAll(new ClipError('offline'));
    await vi.advanceTimersByTimeAsync(600_000);
    expect(fetches).toHaveLength(12);
    library.retryAll();
    expect(urls().slice(12)).toEqual(['c0', 'c1', 'c2', 'c3']);
    fetches[12]?.succeed();
    await settle();
    expect(urls().slice(16)).toEqual(['c4']);
  });

  test('has a clip fetched again that was given up before', async () => {
    const library = await openLibrary();
    library.hold('a');
    library.request(clip('a'));
    for (let tries = 0; tries < 9; tries++) {
      await failAll(new ClipError('unreachable'));
      await vi.advanceTimersByTimeAsync(30_000);
    }
    expect(library.getState('a')).toEqual(failed('unreachable'));
    library.retryAll();
    expect(fetches).toHaveLength(10);
  });

  test('has clips out of view wait until they are in view', async () => {
    const library = await openLibrary();
    library.request(clip('a'));
    await failAll(new ClipError('offline'));
    library.retryAll();
    expect(urls()).toEqual(['a']);
    library.request(clip('a'));
    expect(urls()).toEqual(['a', 'a']);
  });

  test('has those to be prefetched fetched again, two at a time', async () => {
    const library = await openLibrary();
    library.prefetch(ids.map((id) => clip(id)));
    await failAll(new ClipError('offline'));
    library.retryAll();
    expect(urls().slice(12)).toEqual(['c0', 'c1']);
  });

  test('helps no clip that failed for good', async () => {
    const library = await openLibrary();
    library.hold('a');
    library.request(clip('a'));
    await failAll(new ClipError('missing'));
    library.retryAll();
    expect(urls()).toEqual(['a']);
  });
});

describe('a platform that takes no more requests for now', () => {
  const ids = Array.from({ length: 12 }, (_, index) => `c${index}`);

  async function openRefused(error: ClipError): Promise<ClipLibrary> {
    const library = await openLibrary();
    for (const id of ids) {
      library.hold(id);
      library.request(clip(id));
    }
    for (const fetch of [...fetches]) fetch.fail(error);
    await settle();
    return library;
  }

  test('is asked for nothing more before the time that it names', async () => {
    const library = await openRefused(new ClipError('rate-limited', 7000));
    await vi.advanceTimersByTimeAsync(6999);
    expect(urls()).toEqual(['c0', 'c1', 'c2', 'c3']);
    await vi.advanceTimersByTimeAsync(1);
    expect(urls().slice(4)).toEqual(['c4', 'c5', 'c6', 'c7']);
    while (fetches.some(({ isOver }) => !isOver)) {
      for (const fetch of fetches) fetch.succeed();
      await settle();
    }
    expect(ids.map((id) => library.getState(id).status)).toEqual(ids.map(() => 'ready'));
  });

  test('is asked ever more rarely when it names no time', async () => {
    await openRefused(new ClipError('rate-limited'));
    const asked: number[] = [];
    for (let seconds = 1; seconds <= 31; seconds++) {
      const before = fetches.length;
      await vi.advanceTimersByTimeAsync(1000);
      if (fetches.length > before) asked.push(seconds);
      for (const fetch of fetches) fetch.fail(new ClipError('rate-limited'));
      await settle();
    }
    expect(asked).toEqual([1, 3, 7, 15, 31]);
    expect(fetches).toHaveLength(4 + 5 * 4);
  });

  test('is waited for by whoever needs a clip’s audio', async () => {
    const library = await openLibrary();
    const audio = library.whenReady(clip('a'));
    fetches[0]?.fail(new ClipError('rate-limited', 5000));
    await vi.advanceTimersByTimeAsync(5000);
    fetches[1]?.succeed();
    expect(await audio).toBeInstanceOf(Blob);
  });
});

describe('an outline', () => {
  test('is there once the clip is decoded', async () => {
    const library = await openLibrary();
    expect(library.getOutline('a')).toBeUndefined();
    await hear(library, 'a');
    expect(library.getOutline('a')).toMatchObject({ durationMs: 1000 });
  });

  test('is there from an earlier visit', async () => {
    const library = await openLibrary({ kept: ['a'] });
    expect(library.getOutline('a')).toBe(outline);
  });

  test('is made and saved once, however often the audio is fetched', async () => {
    const library = await openLibrary();
    for (let time = 0; time < 3; time++) {
      await hear(library, 'a');
      library.fail('a', new ClipError('undecodable'));
    }
    expect(urls()).toEqual(['a', 'a', 'a']);
    expect([decoded, saved]).toEqual([1, ['a']]);
  });

  test('that was kept is not saved again', async () => {
    const library = await openLibrary({ kept: ['a'] });
    await hear(library, 'a');
    expect(saved).toEqual([]);
  });

  test('is made anew, and saved, where the audio has changed since it was kept', async () => {
    const library = await openLibrary({ kept: ['a'] });
    library.load(clip('a', 'changed'));
    fetches[0]?.succeed();
    await settle();
    expect(library.getOutline('a')).toMatchObject({ durationMs: 1000, bytes: 7 });
    expect(library.getState('a')).toMatchObject({ status: 'ready', outline: { durationMs: 1000 } });
    expect(saved).toEqual(['a']);
  });

  test('stays as it was kept where the clip’s audio has become none, and the clip has failed', async () => {
    isDecodable = false;
    const library = await openLibrary({ kept: ['a'] });
    library.load(clip('a', 'changed'));
    fetches[0]?.succeed();
    await settle();
    expect(library.getState('a')).toEqual(failed('undecodable'));
    expect(library.getOutline('a')).toBe(outline);
  });

  test('can be waited for while the clip is fetched for it', async () => {
    const library = await openLibrary();
    const outlined = library.whenOutlined(clip('a'));
    await settle();
    fetches[0]?.succeed();
    expect(await outlined).toBe(library.getOutline('a'));
  });

  test('that was kept needs no waiting and no audio', async () => {
    const library = await openLibrary({ kept: ['a'] });
    expect(await library.whenOutlined(clip('a'))).toBe(outline);
    expect(urls()).toEqual([]);
  });

  test('is not waited for in vain when the clip fails', async () => {
    const library = await openLibrary();
    const outlined = library.whenOutlined(clip('a'));
    await settle();
    fetches[0]?.fail(new ClipError('missing'));
    expect(await outlined).toBeUndefined();
  });
});

describe('a clip’s audio', () => {
  test('can be waited for', async () => {
    const library = await openLibrary();
    const audio = library.whenReady(clip('a'));
    fetches[0]?.succeed();
    expect(await (await audio)?.text()).toBe('a');
  });

  test('is waited for while others are fetched and while it is slow', async () => {
    const library = await openLibrary();
    const audio = library.whenReady(clip('a'));
    await hear(library, 'b');
    await vi.advanceTimersByTimeAsync(3000);
    fetches[0]?.succeed();
    expect(await (await audio)?.text()).toBe('a');
  });

  test('is fetched once, however many wait for it', async () => {
    const library = await openLibrary();
    library.request(clip('a'));
    const waiting = [library.whenReady(clip('a')), library.whenReady(clip('a'))];
    fetches[0]?.succeed();
    const [one, other] = await Promise.all(waiting);
    expect(one).toBeInstanceOf(Blob);
    expect(other).toBe(one);
    expect(await library.whenReady(clip('a'))).toBe(one);
    expect(urls()).toEqual(['a']);
  });

  test('is fetched when only its outline was kept', async () => {
    const library = await openLibrary({ kept: ['a'] });
    const audio = library.whenReady(clip('a'));
    fetches[0]?.succeed();
    expect(await audio).toBeInstanceOf(Blob);
  });

  test('is not waited for in vain when the clip fails', async () => {
    const library = await openLibrary();
    const audio = library.whenReady(clip('a'));
    fetches[0]?.fail(new ClipError('missing'));
    expect(await audio).toBeUndefined();
  });

  test('leaves nobody waiting once it is there', async () => {
    const library = await openLibrary();
    const audio = library.whenReady(clip('a'));
    await vi.advanceTimersByTimeAsync(3000);
    fetches[0]?.succeed();
    await audio;
    const signal = fetches[0]?.signal;
    expect(signal && getEventListeners(signal, 'abort')).toEqual([]);
  });

  test('is not waited for in vain when the library is no longer needed', async () => {
    const library = await openLibrary();
    const audio = library.whenReady(clip('a'));
    library.dispose();
    expect(await audio).toBeUndefined();
  });
});

describe('the library', () => {
  test('notifies of each clip whose state changes', async () => {
    const library = await openLibrary();
    const told: (string | null)[] = [];
    const stop = library.subscribe((id) => told.push(id));
    await hear(library, 'a');
    stop();
    library.load(clip('b'));
    expect(told).toEqual(['a', 'a']);
  });

  test('reads what was kept once, and only when it is opened', async () => {
    const library = createLibrary({ kept: ['a'] });
    library.request(clip('a'));
    await settle();
    expect(loads).toBe(0);
    await Promise.all([library.open(), library.open()]);
    expect(loads).toBe(1);
    expect(library.getOutline('a')).toBe(outline);
  });

  test('notifies once of all clips whose outlines were kept', async () => {
    const library = beginLibrary({ kept: ['a', 'b', 'c'] });
    const told: (string | null)[] = [];
    library.subscribe((id) => told.push(id));
    await settle();
    expect(told).toEqual([null]);
  });

  test('notifies nobody when no outlines were kept', async () => {
    const library = beginLibrary();
    const told: (string | null)[] = [];
    library.subscribe((id) => told.push(id));
    await settle();
    expect(told).toEqual([]);
  });

  test('keeps the audio of three hundred clips, and of the oldest the outline', async () => {
    const library = await openLibrary();
    await hear(library, 'c0');
    expect(library.objectUrlOf('c0')).toBe('blob:0');
    await hearMany(library, 301);
    const own = library.getOutline('c0');
    expect(own).toBeDefined();
    expect(library.getState('c0')).toEqual({ status: 'outlined', outline: own });
    expect(library.getState('c1').status).toBe('ready');
    expect(library.getState('c300').status).toBe('ready');
    expect(revoked).toEqual(['blob:0']);
  });

  test('notifies of a clip whose audio it frees', async () => {
    const library = await openLibrary();
    await hearMany(library, 300);
    const told: (string | null)[] = [];
    library.subscribe((id) => told.push(id));
    await hear(library, 'last');
    expect(told).toEqual(['last', 'last', 'c0']);
  });

  test('fetches audio that it freed again when it is to be played, and does not decode it again', async () => {
    const library = await openLibrary();
    await hearMany(library, 301);
    library.request(clip('c0'));
    expect(fetches).toHaveLength(301);
    await hear(library, 'c0');
    expect(library.getState('c0').status).toBe('ready');
    expect(decoded).toBe(301);
  });

  test('frees the audio that was in view the longest time ago', async () => {
    const library = await openLibrary();
    await hearMany(library, 300);
    library.request(clip('c0'));
    await hear(library, 'last');
    expect(library.getState('c0').status).toBe('ready');
    expect(library.getState('c1').status).toBe('outlined');
  });

  test('frees no audio that somebody holds', async () => {
    const library = await openLibrary();
    const releases = [library.hold('c0'), library.hold('c0')];
    await hearMany(library, 301);
    releases[0]?.();
    await hear(library, 'one');
    expect(library.getState('c0').status).toBe('ready');
    expect(library.getState('c1').status).toBe('outlined');
    releases[1]?.();
    await hear(library, 'other');
    expect(library.getState('c0').status).toBe('outlined');
  });

  test('makes a clip’s address when it is first to sound, and no other', async () => {
    const library = await openLibrary();
    library.load(clip('a'));
    expect(library.objectUrlOf('a')).toBeUndefined();
    await hear(library, 'a');
    await hear(library, 'b');
    expect(URL.createObjectURL).not.toHaveBeenCalled();
    expect(library.objectUrlOf('a')).toBe('blob:0');
    library.request(clip('a'));
    expect(library.objectUrlOf('a')).toBe('blob:0');
    expect(URL.createObjectURL).toHaveBeenCalledTimes(1);
  });

  test('frees the audio that the browser could not play after all', async () => {
    const library = await openLibrary();
    await hear(library, 'a');
    expect(library.objectUrlOf('a')).toBe('blob:0');
    library.fail('a', new ClipError('undecodable'));
    expect(library.getState('a').status).toBe('failed');
    expect(revoked).toEqual(['blob:0']);
  });

  test('frees all audio and stops fetching when it is no longer needed', async () => {
    const library = await openLibrary();
    await hear(library, 'a');
    expect(library.objectUrlOf('a')).toBe('blob:0');
    library.load(clip('b'));
    library.dispose();
    expect(revoked).toEqual(['blob:0']);
    expect(fetches[1]?.signal.aborted).toBe(true);
    fetches[1]?.succeed();
    await settle();
    expect(library.getState('b').status).toBe('idle');
    expect(library.objectUrlOf('b')).toBeUndefined();
    expect(revoked).toEqual(['blob:0']);
  });

  test('closes the outlines when it is no longer needed', async () => {
    const library = await openLibrary();
    library.dispose();
    expect(saved).toEqual(['closed']);
  });

  test('fetches nothing when the outlines are read after it is no longer needed', async () => {
    const library = beginLibrary({ kept: ['a'] });
    library.request(clip('b'));
    library.dispose();
    await settle();
    expect(urls()).toEqual([]);
    expect(library.getState('a').status).toBe('idle');
  });

  test('loses no clip that is asked for, and fetches none twice at once', async () => {
    const id = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g');
    const act = fc.constantFrom('request', 'load', 'advance', 'succeed', 'fail', 'wait');
    const acts = fc.array(fc.tuple(act, id), { maxLength: 30 });
    await fc.assert(
      fc.asyncProperty(acts, fc.subarray(['a', 'b', 'c']), async (steps, kept) => {
        fetches = [];
        const library = beginLibrary({ kept });
        const running = () => fetches.filter(({ isOver }) => !isOver);
        const asked = new Set<string>();
        for (const [name, target] of steps) {
          if (name === 'request') library.request(clip(target));
          if (name === 'load') library.load(clip(target));
          if (name === 'advance') library.prefetch(['g', 'f', target].map((at) => clip(at)));
          if (name === 'succeed') running()[0]?.succeed();
          if (name === 'fail') running().at(-1)?.fail(new ClipError('timeout'));
          if (name === 'wait') await settle();
          if (name === 'request' || name === 'load') asked.add(target);
          const inFlight = running().map(({ url }) => url);
          expect(new Set(inFlight).size).toBe(inFlight.length);
        }
        await settle();
        while (running().length > 0) {
          running()[0]?.succeed();
          await settle();
        }
        const states = [...asked].map((target) => library.getState(target).status);
        expect(states).not.toContain('idle');
        expect(states).not.toContain('loading');
        library.dispose();
      }),
      { numRuns: 300 },
    );
  });
});
