import { queryOptions } from '@tanstack/react-query';
import type { Call, CallRef } from '../call/types.ts';
import { callDetailsPath } from './call-details-path.ts';
import { CallError, canRetry, retryDelay } from './call-error.ts';
import { getJson } from './client.ts';
import { documentedFault, platformWords } from '../wire/platform-words.ts';
import { toCall } from '../wire/to-call.ts';
import { quote, UnreadableError } from '../wire/parse.ts';

/** Opens the documented envelope (`code`, `status`, `message`, `data`). Throws a {@link CallError}. */
export function readEnvelope(body: unknown): Call {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) {
    throw new CallError('unreadable', { problem: { path: '(body)', found: quote(body) } });
  }
  const { code, status, data } = Object(body);
  const isGood = status === 'success' || code === undefined || code === 200 || code === '200';
  if (status === 'error' || !isGood) {
    throw new CallError(documentedFault(code) ?? 'platform', platformWords(body));
  }
  try {
    return toCall(data, body);
  } catch (error) {
    if (error instanceof UnreadableError) {
      throw new CallError('unreadable', { problem: error.problem });
    }
    throw error;
  }
}

/** The query of one call. Links to audio age, so a call counts as fresh for ten minutes. */
export function callQuery(ref: CallRef) {
  return queryOptions<Call, Error>({
    queryKey: ['call', ref.userId, ref.taskId, ref.recordId, ref.subUserId ?? ''],
    queryFn: async ({ signal }) => readEnvelope(await getJson(callDetailsPath(ref), signal)),
    staleTime: 10 * 60_000,
    gcTime: 30 * 60_000,
    structuralSharing: false,
    networkMode: 'always',
    refetchOnWindowFocus: false,
    retry: canRetry,
    retryDelay,
  });
}
