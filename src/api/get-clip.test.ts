import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { ClipError } from '../call/clip-error.ts';
import { getClip } from './get-clip.ts';

const { signal } = new AbortController();
const fetched = vi.fn<typeof fetch>();

beforeEach(() => {
  vi.stubGlobal('fetch', fetched);
  vi.stubGlobal('navigator', { onLine: true });
});
afterEach(() => {
  vi.unstubAllGlobals();
  fetched.mockReset();
});

function answers(body: string, init: ResponseInit = {}): void {
  fetched.mockImplementation(async () => new Response(body, init));
}

function failure(): Promise<ClipError> {
  return getClip('https://h/a?key=b&c', signal).then(
    () => Promise.reject(new Error('it succeeded')),
    (error: ClipError) => error,
  );
}

describe('asking for a clip', () => {
  test('goes through the gateway, its link whole', async () => {
    answers('RIFF');
    const clip = await getClip('https://h/a?key=b&c', signal);
    expect(await clip.text()).toBe('RIFF');
    expect(fetched.mock.calls[0]?.[0]).toBe('/voice?src=https%3A%2F%2Fh%2Fa%3Fkey%3Db%26c');
  });

  test.for([
    [422, '', 'missing'],
    [404, '', 'missing'],
    [401, '', 'refused'],
    [403, '', 'refused'],
    [410, '', 'refused'],
    [429, '', 'rate-limited'],
    [500, '', 'server'],
    [502, '', 'unreachable'],
    [503, '', 'unreachable'],
    [504, '', 'timeout'],
    [403, 'voice-host-refused', 'host-refused'],
    [403, 'voice-path-refused', 'host-refused'],
    [400, 'voice-src-malformed', 'bad-link'],
    [502, 'voice-not-audio', 'not-audio'],
    [504, 'platform-timeout', 'timeout'],
    [502, 'platform-unreachable', 'unreachable'],
  ] as const)('and getting %i with the reason "%s" is %s', async ([status, reason, kind]) => {
    answers('', { status, headers: reason ? { 'x-turnwise-error': reason } : {} });
    const error = await failure();
    expect(error).toBeInstanceOf(ClipError);
    expect(error.kind).toBe(kind);
  });

  test.for([
    ['7', 7000],
    [null, undefined],
  ] as const)('and being told to wait for %j seconds is a wait of %j ms', async ([header, ms]) => {
    answers('{}', { status: 429, headers: header ? { 'retry-after': header } : {} });
    expect((await failure()).retryAfterMs).toBe(ms);
  });

  test.for([
    [true, 'unreachable'],
    [false, 'offline'],
  ] as const)('without a connection, online %j, is %s', async ([onLine, kind]) => {
    vi.stubGlobal('navigator', { onLine });
    fetched.mockRejectedValue(new TypeError('failed'));
    expect((await failure()).kind).toBe(kind);
  });
});
