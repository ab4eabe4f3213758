import { clsx } from 'clsx';
import { Cpu } from 'lucide-react';
import type { Answer } from '../../contract/answer.ts';
import type { Question } from '../../contract/scorecard.ts';
import { m } from '../../messages/index.ts';
import { AnswerField } from '../../reviewing/answer-field.tsx';
import { QuestionHead } from '../../reviewing/question-head.tsx';
import { factWords } from '../../reviewing/rule-words.ts';
import { questionElementId } from '../../reviewing/use-marked.ts';

interface PreviewQuestionProps {
  question: Question;
  number: number;
  given: Answer | null;
  isMarked: boolean;
  onMark(): void;
  onGive(answer: Answer | null): void;
  onAnswered(): void;
}

/** A question to be tried, and the fact that will suggest its answer. */
export function PreviewQuestion(props: PreviewQuestionProps) {
  const { question, number, given, isMarked, onMark, onGive, onAnswered } = props;
  const { id, binding } = question;
  const labelId = `${questionElementId(id)}-label`;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be focused
    <div
      id={questionElementId(id)}
      role="group"
      aria-labelledby={labelId}
      aria-current={isMarked || undefined}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: keys answer the question that has the focus
      tabIndex={0}
      onFocus={onMark}
      className={clsx(
        'scroll-my-14 border-s-2 py-2 ps-3.5 pe-4 text-sm outline-offset-[-2px]',
        isMarked ? 'border-accent bg-accent-soft' : 'border-transparent',
      )}
    >
      <QuestionHead id={labelId} question={question} number={number} />
      <div className="ps-6">
        <AnswerField
          question={question}
          given={given}
          isOpen
          labelId={labelId}
          onGive={onGive}
          onAnswered={onAnswered}
        />
        {binding && (
          <p className="mt-1 flex items-center gap-1 text-xs text-muted">
            <Cpu size={12} aria-hidden className="shrink-0" />
            {m.preview_fact({ fact: factWords(binding) })}
          </p>
        )}
      </div>
    </div>
  );
}
