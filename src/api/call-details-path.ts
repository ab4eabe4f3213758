import { callPath } from '../call/call-path.ts';
import type { CallRef } from '../call/types.ts';

/** Where the gateway has the details of a call. */
export function callDetailsPath(ref: CallRef): string {
  return `/agent-api${callPath(ref)}`;
}
