import { queryOptions } from '@tanstack/react-query';
import type { Call, CallRef } from '../call/types.ts';
import { AnswerError } from '../wire/answer-error.ts';
import { readAnswer } from '../wire/read-answer.ts';
import { callDetailsPath } from './call-details-path.ts';
import { CallError, canRetry, retryDelay } from './call-error.ts';
import { getJson } from './client.ts';

function toCall(body: unknown): Call {
  try {
    return readAnswer(body);
  } catch (error) {
    throw error instanceof AnswerError ? new CallError(error.kind, error.details) : error;
  }
}

/** The query of one call; it fails with a {@link CallError}. Links to audio age, so a call counts as fresh for ten minutes. */
export function callQuery(ref: CallRef) {
  return queryOptions<Call, Error>({
    queryKey: ['call', ref.userId, ref.taskId, ref.recordId, ref.subUserId ?? ''],
    queryFn: async ({ signal }) => toCall(await getJson(callDetailsPath(ref), signal)),
    staleTime: 10 * 60_000,
    gcTime: 30 * 60_000,
    structuralSharing: false,
    networkMode: 'always',
    refetchOnWindowFocus: false,
    retry: canRetry,
    retryDelay,
  });
}
