import type { CallRef } from './types.ts';

/** A call's path, on the platform as in the page's address. */
export function callPath({ userId, taskId, recordId, subUserId }: CallRef): string {
  const [user, task, record] = [userId, taskId, recordId].map(encodeURIComponent);
  const query = subUserId ? `?sub_user_id=${encodeURIComponent(subUserId)}` : '';
  return `/user/${user}/task/${task}/detail/${record}${query}`;
}

const pagePath = /^\/user\/([^/]+)\/task\/([^/]+)\/detail\/([^/]+)\/?$/;

/** The call that an address of ours names; null when it names none. */
export function callRefOf({
  pathname,
  search,
}: {
  pathname: string;
  search: string;
}): CallRef | null {
  const match = pagePath.exec(pathname);
  if (!match) return null;
  try {
    const [userId = '', taskId = '', recordId = ''] = match.slice(1).map(decodeURIComponent);
    const subUserId = new URLSearchParams(search).get('sub_user_id');
    return { userId, taskId, recordId, ...(subUserId && { subUserId }) };
  } catch {
    return null;
  }
}
