import type { Platform } from '../config.ts';
import { hasDotSegment } from '../http/dot-segments.ts';

/** The ids that lead to a call on the platform. */
export interface CallIds {
  account: string;
  task: string;
  record: string;
  subAccount?: string | undefined;
}

/** Where the platform has a call's details; undefined where an id might lead elsewhere. */
export function callDetailsUrl(platform: Platform, call: CallIds): URL | undefined {
  const ids = [call.account, call.task, call.record];
  if (ids.some(hasDotSegment)) return undefined;
  const [account, task, record] = ids.map(encodeURIComponent);
  const base = platform.url.replace(/\/+$/, '');
  const url = new URL(`${base}/user/${account}/task/${task}/detail/${record}`);
  if (call.subAccount) url.search = `sub_user_id=${encodeURIComponent(call.subAccount)}`;
  return url;
}
