import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { CallError } from './call-error.ts';
import { getJson, preloadJson } from './client.ts';

const { signal } = new AbortController();
const fetched = vi.fn<typeof fetch>();

beforeEach(() => {
  vi.stubGlobal('fetch', fetched);
  vi.stubGlobal('navigator', { onLine: true });
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
  fetched.mockReset();
});

function answers(body: string | null, init: ResponseInit = {}): void {
  fetched.mockImplementation(async () => new Response(body, init));
}

async function failureOf<Failure>(work: Promise<unknown>): Promise<Failure> {
  return work.then(
    () => Promise.reject(new Error('it succeeded')),
    (error: Failure) => error,
  );
}

const callFailure = () => failureOf<CallError>(getJson('/x', signal));

describe('asking early for JSON', () => {
  test('gives the answer to whoever asks first, and asks anew for the second', async () => {
    answers('{"code":200}');
    preloadJson('/early', () => {});
    expect(await getJson('/early', signal)).toEqual({ code: 200 });
    expect(fetched).toHaveBeenCalledTimes(1);
    expect(await getJson('/early', signal)).toEqual({ code: 200 });
    expect(fetched).toHaveBeenCalledTimes(2);
  });

  test('tells whoever takes the answer why there is none', async () => {
    fetched.mockRejectedValueOnce(new TypeError('failed'));
    preloadJson('/early', () => {});
    const error = await failureOf<CallError>(getJson('/early', signal));
    expect(error.kind).toBe('gateway-down');
  });

  test('stops when nobody wants the answer any more', async () => {
    fetched.mockImplementation(
      (_, init) =>
        new Promise((_resolve, reject) => {
          init?.signal?.addEventListener('abort', () => reject(init.signal?.reason));
        }),
    );
    preloadJson('/early', () => {});
    const abort = new AbortController();
    const failure = failureOf<Error>(getJson('/early', abort.signal));
    abort.abort();
    expect((await failure).name).toBe('AbortError');
  });
});

describe('asking for JSON', () => {
  test('gives what came', async () => {
    answers('{"code":200}');
    expect(await getJson('/x', signal)).toEqual({ code: 200 });
  });

  test.for([
    [401, '', 'unauthorised'],
    [403, '', 'forbidden'],
    [429, '', 'rate-limited'],
    [500, '', 'server'],
    [503, '', 'server'],
    [504, '', 'timeout'],
    [404, '', 'platform'],
    [502, '', 'server'],
    [502, 'platform-unreachable', 'unreachable'],
    [502, 'platform-not-json', 'not-json'],
    [504, 'platform-timeout', 'timeout'],
    [500, 'gateway-fault', 'gateway-fault'],
    [502, 'platform-failed', 'server'],
    [401, 'platform-not-json', 'unauthorised'],
  ] as const)(
    'and getting %i with the gateway’s reason "%s" is %s',
    async ([status, reason, kind]) => {
      answers('{}', { status, headers: reason ? { 'x-turnwise-error': reason } : {} });
      const error = await callFailure();
      expect(error).toBeInstanceOf(CallError);
      expect([error.kind, error.details.status]).toEqual([kind, status]);
    },
  );

  test.for([
    ['{"message":"慢一点"}', '慢一点'],
    ['{"message":{"user":["必填"]}}', 'user: 必填'],
    ['{"message":""}', undefined],
    ['null', undefined],
    ['<html>', undefined],
  ] as const)('and failing with %s keeps the words %j', async ([body, words]) => {
    answers(body, { status: 500 });
    expect((await callFailure()).details.platformMessage).toBe(words);
  });

  test.for(['<html>', '', '{"a":'])('and getting %j instead is not JSON', async (body) => {
    answers(body);
    expect((await callFailure()).kind).toBe('not-json');
  });

  test('without a connection to the service says so', async () => {
    fetched.mockRejectedValue(new TypeError('failed'));
    expect((await callFailure()).kind).toBe('gateway-down');
  });

  test('without a network says so', async () => {
    vi.stubGlobal('navigator', { onLine: false });
    fetched.mockRejectedValue(new TypeError('failed'));
    expect((await callFailure()).kind).toBe('offline');
  });

  test('and losing the connection half way is a platform out of reach', async () => {
    const broken = new ReadableStream({ start: (stream) => stream.error(new TypeError('cut')) });
    fetched.mockResolvedValue(new Response(broken));
    expect((await callFailure()).kind).toBe('unreachable');
  });

  test('and giving up is no failure of the call', async () => {
    const abort = new AbortController();
    fetched.mockImplementation(async () => {
      abort.abort();
      throw abort.signal.reason;
    });
    const error = await failureOf<Error>(getJson('/x', abort.signal));
    expect(error.name).toBe('AbortError');
  });
});

describe('Retry-After', () => {
  test.for([
    ['7', 7000],
    ['0', 0],
    ['-3', 0],
    ['Thu, 01 Jan 2026 00:00:09 GMT', 9000],
    ['Thu, 01 Jan 2015 00:00:00 GMT', 0],
    ['soon', undefined],
  ] as const)('%s is %j ms', async ([header, expected]) => {
    vi.useFakeTimers({ now: Date.UTC(2026, 0, 1), toFake: ['Date'] });
    answers('{}', { status: 429, headers: { 'retry-after': header } });
    expect((await callFailure()).details.retryAfterMs).toBe(expected);
  });
});
