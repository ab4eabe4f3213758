import { callPath } from '../call/call-path.ts';
import type { CallRow } from '../contract/call-table.ts';

/** The address of the page of a call. */
export function pathOf({ account, task, record, subAccount }: CallRow): string {
  return callPath({
    ...{ userId: account, taskId: task, recordId: record },
    ...(subAccount !== null && { subUserId: subAccount }),
  });
}
