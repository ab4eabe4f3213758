import { ClipError, type ClipErrorKind } from '../call/clip-error.ts';
import { ask } from './client.ts';
import { retryAfterMs } from './fault-of.ts';

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
  [502, 'unreachable'],
  [503, 'unreachable'],
  [504, 'timeout'],
]);

/** 422 means that there is no audio: known from public clients, not documented. */
function clipFault({ status, headers }: Response): ClipError {
  const fault = clipFaults.get(headers.get('x-turnwise-error') ?? '');
  const kind = fault ?? clipStatuses.get(status) ?? 'server';
  return new ClipError(kind, retryAfterMs(headers.get('retry-after')));
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
