import { sessionEnded } from '../session/session.ts';
import { CallError } from './call-error.ts';
import { faultOf } from './fault-of.ts';

/** The gateway answers within half a minute, if only with a timeout of its own. */
const longestSilenceMs = 45_000;

/** Fetches from the gateway; rejects when no answer begins in time, beside what it takes to send a long body. */
export async function ask(
  path: string,
  init: RequestInit & { signal: AbortSignal },
  sendingMs = 0,
): Promise<Response> {
  const silence = new AbortController();
  const timer = setTimeout(() => silence.abort(), longestSilenceMs + sendingMs);
  try {
    return await fetch(path, { ...init, signal: AbortSignal.any([init.signal, silence.signal]) });
  } finally {
    clearTimeout(timer);
  }
}

/** An answer with its body; that is undefined where a failure has none in JSON. */
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
 * Asks for JSON before anyone needs it: the next getJson of the same path gets this answer. A good
 * one is given to `look` first, and kept back until that has resolved.
 */
export function preloadJson(path: string, look: (body: unknown) => Promise<void> | void): void {
  const abort = new AbortController();
  const answer = fetchAnswer(path, abort.signal).then(async (fetched) => {
    if (fetched.response.ok) await look(fetched.body);
    return fetched;
  });
  answer.catch(() => {
    // Whoever takes the answer is told.
  });
  early.set(path, { answer, abort });
}

/** Forgets an answer that was asked for early, because whoever looked at it has used it. */
export function dropPreloaded(path: string): void {
  early.delete(path);
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
  if (response.ok) return body;
  const fault = faultOf(response, body);
  if (fault.kind === 'sign-in-needed') sessionEnded();
  throw fault;
}
