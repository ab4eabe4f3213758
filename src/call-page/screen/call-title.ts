import { maskNumber } from '../../call/masked-number.ts';
import { maskNumbersIn, numbersOf } from '../../call/personal-number.ts';
import type { Call } from '../../call/types.ts';
import { m } from '../../messages/index.ts';

/**
 * The document's title: the number and the task. Numbers are masked always: a title stays in the
 * browser's history.
 */
export function callTitle(call: Call): string {
  const { callee } = call.record;
  const number = callee ? maskNumber(callee) : m.number_unknown();
  const task = maskNumbersIn(call.task?.name ?? '', numbersOf(call));
  const parts = [number, task, 'Turnwise'];
  return parts.filter(Boolean).join(' · ');
}
