import type { CallRef } from '../call/types.ts';
import { heardPath } from '../contract/heard-path.ts';
import { pathOf } from '../contract/route.ts';
import type { Stretch } from '../contract/stretches.ts';
import { ask } from './client.ts';

/** What was heard of a call, under an id of its own: told twice, it is recorded once. */
export interface Hearing {
  id: string;
  heard: readonly Stretch[];
}

/**
 * Has the server record what was heard of a call; a request under way outlives the page. Gives whether
 * it is to be told again later.
 */
export async function recordHeard(
  { userId: account, taskId: task, recordId: record, subUserId: subAccount }: CallRef,
  { id, heard }: Hearing,
): Promise<boolean> {
  try {
    const { ok, status } = await ask(pathOf({ path: heardPath }, { account, task, record, id }), {
      method: 'PUT',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ subAccount: subAccount ?? null, heard }),
      keepalive: true,
      signal: new AbortController().signal,
    });
    return !ok && (status === 401 || status >= 500);
  } catch {
    // Turnwise is out of reach.
    return true;
  }
}
