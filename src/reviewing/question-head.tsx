import type { Question } from '../contract/scorecard.ts';
import { m } from '../messages/index.ts';
import { localText } from './local-text.ts';

interface QuestionHeadProps {
  /** Of the element, which labels the question's controls. */
  id: string;
  question: Question;
  /** From 1, through all sections. */
  number: number;
}

/** A question's number and words, and what is particular about it. */
export function QuestionHead({ id, question, number }: QuestionHeadProps) {
  return (
    <p id={id} className="flex gap-2">
      <span className="w-4 shrink-0 text-end text-muted">{number}</span>
      <span className="min-w-0 flex-1 font-medium">
        {localText(question.text)}
        {question.isCritical && (
          <span className="ms-1.5 rounded bg-danger-soft px-1 text-xs font-medium whitespace-nowrap text-danger">
            {m.question_critical()}
          </span>
        )}
        {!question.isRequired && (
          <span className="ms-1.5 text-xs font-normal text-muted">{m.question_optional()}</span>
        )}
      </span>
    </p>
  );
}
