import type { Answer } from '../contract/answer.ts';
import type { Question } from '../contract/scorecard.ts';

/** The answer after an option was chosen: the option alone, or one more or fewer of several. */
export function chosen({ kind }: Question, before: Answer | null, optionId: string): Answer {
  if (kind !== 'multiple') return { isApplicable: true, value: optionId };
  const now = before?.isApplicable && Array.isArray(before.value) ? before.value : [];
  const value = now.includes(optionId) ? now.filter((id) => id !== optionId) : [...now, optionId];
  return { isApplicable: true, value };
}
