import type { KeyboardEvent } from 'react';
import type { Answer, Answers } from '../../contract/answer.ts';
import { optionsOf, type Question } from '../../contract/scorecard.ts';
import { chosen } from '../../reviewing/chosen.ts';
import type { Marked } from '../../reviewing/use-marked.ts';

interface PreviewKeys {
  /** The question that keys answer. */
  question: Question | undefined;
  answers: Answers;
  marked: Marked;
  give(id: string, answer: Answer): void;
}

/** The keys of the review panel inside of the preview: digits answer, arrows move. */
export function usePreviewKeys({ question, answers, marked, give }: PreviewKeys) {
  const answer = (one: Question, digit: number) => {
    const option = optionsOf(one)[digit - 1];
    if (digit === 0 && one.mayNotApply) give(one.id, { isApplicable: false });
    else if (option) give(one.id, chosen(one, answers[one.id] ?? null, option.id));
    else return;
    if (digit === 0 || one.kind !== 'multiple') marked.step(1);
  };
  return (event: KeyboardEvent) => {
    const isInField = event.target instanceof Element && event.target.matches('input, textarea');
    if (isInField || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'ArrowDown') marked.step(1);
    else if (event.key === 'ArrowUp') marked.step(-1);
    else if (question && /^\d$/.test(event.key)) answer(question, Number(event.key));
    else return;
    event.preventDefault();
  };
}
