import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Call } from '../../call/types.ts';
import { createRecord, openRows } from '../../testing/builders.ts';
import { createLinkRefresher } from './fresh-links.ts';

/** The call as it is fetched for the nth time: the same clips under other links. */
function fetched(time: number): Call {
  return openRows(
    createRecord({
      id: 'a',
      question: '喂',
      voice: `said-${time}`,
      answer_content: '甲\n乙',
      contents: [],
      download_voice: [[`one-${time}`, `two-${time}`], [`three-${time}`]],
    }),
  );
}

/** A refresher, and how often it has fetched the call. */
function createRefresher(fetch: (time: number) => Promise<Call | undefined>) {
  const count = { fetches: 0 };
  return { count, freshLink: createLinkRefresher(() => fetch(++count.fetches)) };
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('a fresh link', () => {
  test('is the clip’s own', async () => {
    const { freshLink } = createRefresher(async (time) => fetched(time));
    expect(await freshLink('a-answer.0')).toBe('one-1');
    expect(await freshLink('a-answer.0.1')).toBe('two-1');
    expect(await freshLink('a-answer.1')).toBe('three-1');
    expect(await freshLink('a-question.0')).toBe('said-1');
  });

  test('is none for a clip that the call no longer has', async () => {
    const { freshLink } = createRefresher(async (time) => fetched(time));
    expect(await freshLink('b-answer.0')).toBeNull();
  });

  test('is none when the call cannot be fetched', async () => {
    const { freshLink } = createRefresher(async () => undefined);
    expect(await freshLink('a-answer.0')).toBeNull();
  });
});

describe('the call', () => {
  test('is fetched once for all clips that are refused together', async () => {
    const { count, freshLink } = createRefresher(async (time) => fetched(time));
    const links = await Promise.all(['a-answer.0', 'a-answer.1', 'a-question.0'].map(freshLink));
    expect(links).toEqual(['one-1', 'three-1', 'said-1']);
    expect(count.fetches).toBe(1);
  });

  test('is not fetched before a clip is refused', () => {
    expect(createRefresher(async (time) => fetched(time)).count.fetches).toBe(0);
  });

  test('is fetched at most once a minute', async () => {
    const { count, freshLink } = createRefresher(async (time) => fetched(time));
    await freshLink('a-answer.0');
    await vi.advanceTimersByTimeAsync(59_000);
    expect(await freshLink('a-answer.0')).toBe('one-1');
    expect(count.fetches).toBe(1);
    await vi.advanceTimersByTimeAsync(2000);
    expect(await freshLink('a-answer.0')).toBe('one-2');
    expect(count.fetches).toBe(2);
  });

  test('is fetched at most once a minute when that fails, too', async () => {
    const { count, freshLink } = createRefresher(async (time) =>
      time > 1 ? fetched(time) : undefined,
    );
    await freshLink('a-answer.0');
    expect(await freshLink('a-answer.0')).toBeNull();
    expect(count.fetches).toBe(1);
    await vi.advanceTimersByTimeAsync(61_000);
    expect(await freshLink('a-answer.0')).toBe('one-2');
  });
});
