import { maskNumber } from '../../call/phone-number.ts';
import type { Call } from '../../call/types.ts';
import { m } from '../../messages/index.ts';

/** The document's title: the number, masked, and the task. */
export function callTitle(call: Call): string {
  const { callee } = call.record;
  const parts = [callee ? maskNumber(callee) : m.number_unknown(), call.task?.name, 'Turnwise'];
  return parts.filter(Boolean).join(' · ');
}
