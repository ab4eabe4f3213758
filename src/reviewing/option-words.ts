import type { Answer } from '../contract/answer.ts';
import type { Question } from '../contract/scorecard.ts';
import { m } from '../messages/index.ts';
import { localText } from './local-text.ts';

/** An option in words. */
export function optionWords(question: Question, id: string): string {
  if (question.kind === 'yes-no') return id === 'yes' ? m.yes() : m.no();
  if (question.kind !== 'single' && question.kind !== 'multiple') return id;
  const option = question.options.find((each) => each.id === id);
  return option ? localText(option.text) : id;
}

/** An answer in words. */
export function answerWords(question: Question, answer: Answer): string {
  if (!answer.isApplicable) return m.answer_none();
  return [answer.value]
    .flat()
    .map((value) => (typeof value === 'number' ? String(value) : optionWords(question, value)))
    .join(m.list_comma());
}
