import { ClipError, type ClipErrorKind } from '../call/clip-error.ts';
import { CallError, type CallErrorKind } from './call-error.ts';
import { documentedFault, platformWords } from './platform-words.ts';

const gatewayFaults: ReadonlyMap<string, CallErrorKind> = new Map([
  ['platform-unreachable', 'unreachable'],
  ['platform-timeout', 'timeout'],
  ['platform-failed', 'server'],
  ['platform-not-json', 'not-json'],
  ['gateway-fault', 'gateway-fault'],
]);

const statusFaults: ReadonlyMap<number, CallErrorKind> = new Map([
  [401, 'unauthorised'],
  [403, 'forbidden'],
  [429, 'rate-limited'],
  [504, 'timeout'],
]);

/** A `Retry-After` header, in seconds or as a date, as ms from now. */
function retryAfterMs(header: string | null): number | undefined {
  if (!header) return undefined;
  const seconds = Number(header);
  const ms = Number.isFinite(seconds) ? seconds * 1000 : Date.parse(header) - Date.now();
  return Number.isFinite(ms) ? Math.max(ms, 0) : undefined;
}

function faultOf(response: Response, body: unknown): CallError {
  const reason = response.headers.get('x-turnwise-error');
  const { status } = response;
  const wait = retryAfterMs(response.headers.get('retry-after'));
  const said = reason ? {} : platformWords(body);
  const kind =
    statusFaults.get(status) ??
    gatewayFaults.get(reason ?? '') ??
    documentedFault(said.code) ??
    (status >= 500 ? 'server' : 'platform');
  return new CallError(kind, {
    status,
    ...said,
    ...(wait !== undefined && { retryAfterMs: wait }),
  });
}

/** The gateway answers within half a minute, if only with a timeout of its own. */
const longestSilenceMs = 45_000;

/** Fetches from the gateway; rejects when no answer begins in time. */
async function ask(path: string, init: RequestInit & { signal: AbortSignal }): Promise<Response> {
  const silence = new AbortController();
  const timer = setTimeout(() => silence.abort(), longestSilenceMs);
  try {
    return await fetch(path, { ...init, signal: AbortSignal.any([init.signal, silence.signal]) });
  } finally {
    clearTimeout(timer);
  }
}

/** An answer whose body has come; it is undefined where a failure has none in JSON. */
interface Answer {
  response: Response;
  body: unknown;
}

function parse(response: Response, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    if (response.ok) throw new CallError('not-json', { status: response.status });
    return undefined;
  }
}

async function fetchAnswer(path: string, signal: AbortSignal): Promise<Answer> {
  let response: Response;
  try {
    response = await ask(path, { signal, headers: { accept: 'application/json' } });
  } catch {
    signal.throwIfAborted();
    throw new CallError(navigator.onLine ? 'gateway-down' : 'offline');
  }
  let text: string;
  try {
    text = await response.text();
  } catch {
    signal.throwIfAborted();
    throw new CallError(navigator.onLine ? 'unreachable' : 'offline');
  }
  return { response, body: parse(response, text) };
}

interface EarlyAnswer {
  answer: Promise<Answer>;
  abort: AbortController;
}

const early = new Map<string, EarlyAnswer>();

/**
 * Asks for JSON before anyone needs it: the next getJson of the same path takes the answer, once
 * `look` has had its look at a good one.
 */
export function preloadJson(path: string, look: (body: unknown) => Promise<void> | void): void {
  const abort = new AbortController();
  const answer = fetchAnswer(path, abort.signal).then(async (come) => {
    if (come.response.ok) await look(come.body);
    return come;
  });
  answer.catch(() => {
    // Whoever takes the answer is told.
  });
  early.set(path, { answer, abort });
}

function takeEarly(path: string, signal: AbortSignal): Promise<Answer> | undefined {
  const taken = early.get(path);
  if (!taken) return undefined;
  early.delete(path);
  signal.addEventListener('abort', () => taken.abort.abort(signal.reason), { once: true });
  return taken.answer;
}

/** GETs JSON from the gateway. Throws a {@link CallError}; an abort passes through. */
export async function getJson(path: string, signal: AbortSignal): Promise<unknown> {
  const { response, body } = await (takeEarly(path, signal) ?? fetchAnswer(path, signal));
  if (!response.ok) throw faultOf(response, body);
  return body;
}

const clipFaults: ReadonlyMap<string, ClipErrorKind> = new Map([
  ['voice-host-refused', 'host-refused'],
  ['voice-path-refused', 'host-refused'],
  ['voice-src-malformed', 'bad-link'],
  ['voice-not-audio', 'not-audio'],
  ['platform-timeout', 'timeout'],
  ['platform-unreachable', 'unreachable'],
]);

const clipStatuses: ReadonlyMap<number, ClipErrorKind> = new Map([
  [401, 'refused'],
  [403, 'refused'],
  [404, 'missing'],
  [410, 'refused'],
  [422, 'missing'],
  [429, 'rate-limited'],
]);

/** 422 means that there is no audio: known from public clients, not documented. */
function clipFault(response: Response): ClipError {
  const fault = clipFaults.get(response.headers.get('x-turnwise-error') ?? '');
  return new ClipError(fault ?? clipStatuses.get(response.status) ?? 'server');
}

/** Fetches a clip through the gateway. Throws a {@link ClipError}; an abort passes through. */
export async function getClip(url: string, signal: AbortSignal): Promise<Blob> {
  let response: Response;
  try {
    response = await ask(`/voice?src=${encodeURIComponent(url)}`, { signal });
    if (response.ok) return await response.blob();
  } catch {
    signal.throwIfAborted();
    throw new ClipError(navigator.onLine ? 'unreachable' : 'offline');
  }
  throw clipFault(response);
}
