import { clsx } from 'clsx';
import { ChevronRight, CircleAlert, Cpu } from 'lucide-react';
import type { Question } from '../../contract/scorecard.ts';
import { m } from '../../messages/index.ts';
import { localText } from '../../reviewing/local-text.ts';
import { questionKinds } from '../question-kinds.ts';
import type { QuestionPlace } from './definition-edits.ts';
import { useEditor } from './editor-context.ts';
import { type OpenQuestion, questionFieldsId } from './open-question.ts';
import { QuestionEditor } from './question-editor.tsx';

interface QuestionItemProps {
  question: Question;
  place: QuestionPlace;
  /** From 1, through all sections. */
  number: number;
  /** The questions before it. */
  earlier: readonly Question[];
  isFirst: boolean;
  isLast: boolean;
  open: OpenQuestion;
}

/** A question as a line, and its fields while it is open. */
export function QuestionItem({ open, ...props }: QuestionItemProps) {
  const { question, place, number } = props;
  const { issues, showsLacks } = useEditor();
  const { id, text, kind, weight, isCritical, binding } = question;
  const isOpen = open.id === id;
  const path = `sections.${place.section}.questions.${place.question}`;
  const hasIssue = showsLacks && issues.some((issue) => `${issue.path}.`.startsWith(`${path}.`));
  const words = localText(text);
  return (
    <li>
      <button
        type="button"
        id={`${questionFieldsId(id)}-line`}
        aria-expanded={isOpen}
        aria-controls={questionFieldsId(id)}
        onClick={() => open.toggle(id)}
        className="flex min-h-9 w-full items-center gap-2 px-2 text-start text-sm hover:bg-hover pointer-coarse:min-h-11"
      >
        <ChevronRight
          size={14}
          aria-hidden
          className={clsx('shrink-0 text-muted', isOpen && 'rotate-90')}
        />
        <span className="w-5 shrink-0 text-end text-muted">{number}</span>
        <span className={clsx('min-w-0 flex-1 truncate', words === '' && 'text-muted')}>
          {words || m.question_no_words()}
        </span>
        {hasIssue && (
          <CircleAlert
            size={14}
            role="img"
            aria-label={m.question_has_issue()}
            className="shrink-0 text-danger"
          />
        )}
        {binding && (
          <Cpu
            size={14}
            role="img"
            aria-label={m.question_bound()}
            className="shrink-0 text-muted"
          />
        )}
        {isCritical && (
          <span className="shrink-0 rounded bg-danger-soft px-1 text-xs text-danger">
            {m.question_critical()}
          </span>
        )}
        <span className="shrink-0 text-xs text-muted max-sm:hidden">
          {questionKinds[kind]()}
          {weight !== 1 && ` · ×${weight}`}
        </span>
      </button>
      <div
        id={questionFieldsId(id)}
        hidden={!isOpen}
        className="border-t border-line bg-sunken px-3 py-3"
      >
        {isOpen && <QuestionEditor {...props} path={path} onMoveTo={open.focus} />}
      </div>
    </li>
  );
}
