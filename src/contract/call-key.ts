import type { CallRef } from '../call/types.ts';
import type { CallKey } from './review.ts';

/** Which call an address is of, however it is reached. Apart, so that reading calls needs no schemas. */
export function callKeyOf({ userId, taskId, recordId }: CallRef): CallKey {
  return { account: userId, task: taskId, record: recordId };
}
