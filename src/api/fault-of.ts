import { documentedFault, platformWords } from '../wire/platform-words.ts';
import { CallError, type CallErrorKind } from './call-error.ts';

const gatewayFaults: ReadonlyMap<string, CallErrorKind> = new Map([
  ['platform-unreachable', 'unreachable'],
  ['platform-timeout', 'timeout'],
  ['platform-failed', 'server'],
  ['platform-not-json', 'not-json'],
  ['gateway-fault', 'gateway-fault'],
]);

/** What Turnwise says in a status that the platform may answer with too. */
const ownFaults: ReadonlyMap<string, CallErrorKind> = new Map([
  ['sign-in-needed', 'sign-in-needed'],
  ['not-allowed', 'not-allowed'],
]);

const statusFaults: ReadonlyMap<number, CallErrorKind> = new Map([
  [401, 'unauthorised'],
  [403, 'forbidden'],
  [429, 'rate-limited'],
  [504, 'timeout'],
]);

/** A `Retry-After` header, in seconds or as a date, as ms from now. */
export function retryAfterMs(header: string | null): number | undefined {
  if (!header) return undefined;
  const seconds = Number(header);
  const ms = Number.isFinite(seconds) ? seconds * 1000 : Date.parse(header) - Date.now();
  return Number.isFinite(ms) ? Math.max(ms, 0) : undefined;
}

/** Why an answer is a failure: by its status, the gateway's own reason, or the platform's code. */
export function faultOf(response: Response, body: unknown): CallError {
  const reason = response.headers.get('x-turnwise-error');
  const { status } = response;
  const wait = retryAfterMs(response.headers.get('retry-after'));
  const said = reason ? {} : platformWords(body);
  const kind =
    ownFaults.get(reason ?? '') ??
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
