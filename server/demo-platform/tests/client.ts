import { accountId, taskId } from '../account.ts';
import type { WireAnswer, WireRow } from '../payload/wire.ts';
import type { RunningDemoPlatform } from '../start.ts';

export const token = 'demo-token';

/** Where a call is looked up; what is left out is the demo account’s own. */
export interface Address {
  userId?: string;
  taskId?: string;
  recordId: string;
  subUserId?: string | undefined;
}

/** The documented request, with the right token unless told otherwise. */
export function requestCall(
  platform: RunningDemoPlatform,
  address: Address,
  authorization: string | undefined = `Bearer ${token}`,
): Promise<Response> {
  const { userId = accountId, taskId: task = taskId, recordId, subUserId } = address;
  const query = subUserId === undefined ? '' : `?sub_user_id=${subUserId}`;
  const url = `${platform.url}/user/${userId}/task/${task}/detail/${recordId}${query}`;
  return fetch(url, { headers: { authorization } });
}

/** The parsed answer for a call of the demo account. */
export async function fetchCall(
  platform: RunningDemoPlatform,
  recordId: string,
  subUserId?: string,
): Promise<WireAnswer> {
  const response = await requestCall(platform, { recordId, subUserId });
  return (await response.json()) as WireAnswer;
}

/** The links of a row, the customer’s first. */
export function linksOf(row: WireRow): string[] {
  const links = [row.voice, ...(row.download_voice ?? []).flat()];
  return links.filter((link): link is string => typeof link === 'string' && link !== '');
}
