import { callPath } from '../call/call-path.ts';
import type { CallRef } from '../call/types.ts';
import type { TakenItem } from '../contract/queue.ts';

/** The call of an item, as the page addresses it. */
export function refOf({ call, subAccount }: Pick<TakenItem, 'call' | 'subAccount'>): CallRef {
  return {
    ...{ userId: call.account, taskId: call.task, recordId: call.record },
    ...(subAccount !== null && { subUserId: subAccount }),
  };
}

/** The address under which a call of a queue is reviewed. */
export function queuedPath(queueId: string, item: TakenItem): string {
  const path = callPath(refOf(item));
  const search = new URLSearchParams({ panel: 'review', queue: queueId });
  return `${path}${path.includes('?') ? '&' : '?'}${search}`;
}
