import { beforeEach, describe, expect, test, vi } from 'vitest';
import { forgetRecentCalls, readRecentCalls, rememberCall } from './recent-calls.ts';

const stored = new Map<string, string>();
const storage = {
  getItem: (key: string) => stored.get(key) ?? null,
  setItem: (key: string, value: string) => void stored.set(key, value),
  removeItem: (key: string) => void stored.delete(key),
};

beforeEach(() => {
  stored.clear();
  vi.stubGlobal('localStorage', storage);
});

function ref(recordId: string, subUserId?: string) {
  return { userId: 'u', taskId: 't', recordId, ...(subUserId && { subUserId }) };
}

function recordIds(): string[] {
  return readRecentCalls().map((call) => call.ref.recordId);
}

describe('calls opened before', () => {
  test('are none at first', () => {
    expect(readRecentCalls()).toEqual([]);
  });

  test('come with the latest first', () => {
    rememberCall(ref('a'), '甲');
    rememberCall(ref('b'), null);
    expect(recordIds()).toEqual(['b', 'a']);
    expect(readRecentCalls().map(({ taskName }) => taskName)).toEqual([null, '甲']);
  });

  test('move to the head when opened again', () => {
    for (const id of ['a', 'b', 'a']) rememberCall(ref(id), null);
    expect(recordIds()).toEqual(['a', 'b']);
  });

  test('are told apart by their sub-account', () => {
    rememberCall(ref('a'), null);
    rememberCall(ref('a', 's'), null);
    expect(readRecentCalls()).toHaveLength(2);
  });

  test('are twenty at most', () => {
    for (let index = 0; index < 25; index++) rememberCall(ref(`r${index}`), null);
    expect(recordIds()).toHaveLength(20);
    expect(recordIds()[0]).toBe('r24');
  });

  test('are forgotten on request', () => {
    rememberCall(ref('a'), null);
    forgetRecentCalls();
    expect(readRecentCalls()).toEqual([]);
    expect(stored.size).toBe(0);
  });

  test('keep no more than the ids, the task and the time', () => {
    rememberCall(ref('a', 's'), '甲');
    const [call] = readRecentCalls();
    expect(Object.keys(call ?? {}).sort()).toEqual(['openedAt', 'ref', 'taskName']);
  });
});

describe('what is stored and cannot be read', () => {
  test.for(['{', 'null', '7', '{}', '[null]', '[{"ref":{}}]', '[{"openedAt":1}]'])(
    'is left out: %s',
    (text) => {
      stored.set('turnwise.recent', text);
      expect(readRecentCalls()).toEqual([]);
    },
  );

  test('does not keep a call from being remembered', () => {
    stored.set('turnwise.recent', '{');
    rememberCall(ref('a'), null);
    expect(recordIds()).toEqual(['a']);
  });
});

describe('a browser that refuses storage', () => {
  test('has no recent calls, and no error', () => {
    vi.stubGlobal('localStorage', {
      getItem: () => {
        throw new DOMException('refused', 'SecurityError');
      },
      setItem: () => {
        throw new DOMException('full', 'QuotaExceededError');
      },
    });
    rememberCall(ref('a'), null);
    expect(readRecentCalls()).toEqual([]);
  });
});
