import { callPath } from '../call/call-path.ts';
import type { ReviewRow } from '../contract/review-table.ts';

/** The address of a call's page with a review of it open. */
export function reviewPath({ id, call, subAccount }: ReviewRow): string {
  const path = callPath({
    ...{ userId: call.account, taskId: call.task, recordId: call.record },
    ...(subAccount !== null && { subUserId: subAccount }),
  });
  return `${path}${subAccount ? '&' : '?'}panel=review&review=${id}`;
}
