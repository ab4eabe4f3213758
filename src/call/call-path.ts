import type { CallRef } from './types.ts';

/** A call's path, on the platform as in the page's address. */
export function callPath({ userId, taskId, recordId, subUserId }: CallRef): string {
  const [user, task, record] = [userId, taskId, recordId].map(encodeURIComponent);
  const query = subUserId ? `?sub_user_id=${encodeURIComponent(subUserId)}` : '';
  return `/user/${user}/task/${task}/detail/${record}${query}`;
}
