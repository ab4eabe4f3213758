import { m } from '../messages/index.ts';

/** Who ended a call. */
export function endedByWords(endedBy: string): string {
  if (endedBy === 'robot') return m.calls_robot();
  return endedBy === 'customer' ? m.calls_by_customer() : endedBy;
}
