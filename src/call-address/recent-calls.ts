import { callPath } from '../call/call-path.ts';
import type { CallRef } from '../call/types.ts';
import { readStored, writeStored } from '../ui/stored.ts';

/** A call opened before in this browser. No phone number is stored. `openedAt` is epoch ms. */
export interface RecentCall {
  ref: CallRef;
  taskName: string | null;
  openedAt: number;
}

const key = 'turnwise.recent';
const kept = 20;

function isRecentCall(value: unknown): value is RecentCall {
  const { ref, openedAt } = Object(value);
  const ids = [Object(ref).userId, Object(ref).taskId, Object(ref).recordId];
  return typeof openedAt === 'number' && ids.every((id) => typeof id === 'string');
}

/** The calls opened before, the latest first. What cannot be read is left out. */
export function readRecentCalls(): RecentCall[] {
  try {
    const stored: unknown = JSON.parse(readStored(key) ?? '[]');
    return Array.isArray(stored) ? stored.filter(isRecentCall) : [];
  } catch {
    return [];
  }
}

/** Stores a call as the latest of those opened before. */
export function rememberCall(ref: CallRef, taskName: string | null): void {
  const address = callPath(ref);
  const others = readRecentCalls().filter((call) => callPath(call.ref) !== address);
  const calls = [{ ref, taskName, openedAt: Date.now() }, ...others].slice(0, kept);
  writeStored(key, JSON.stringify(calls));
}

/** Forgets all calls opened before. */
export function forgetRecentCalls(): void {
  writeStored(key, null);
}
