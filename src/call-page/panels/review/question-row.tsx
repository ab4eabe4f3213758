import { clsx } from 'clsx';
import { X } from 'lucide-react';
import type { Call } from '../../../call/types.ts';
import { placeKey } from '../../../contract/anchors.ts';
import type { Answer, Answered, Suggestion } from '../../../contract/answer.ts';
import type { Question, RootCause } from '../../../contract/scorecard.ts';
import type { SuggestionState } from '../../../contract/suggest.ts';
import { m } from '../../../messages/index.ts';
import { AnswerField } from '../../../reviewing/answer-field.tsx';
import { causeWords } from '../../../reviewing/cause-words.ts';
import { QuestionHead } from '../../../reviewing/question-head.tsx';
import { questionElementId } from '../../../reviewing/use-marked.ts';
import { IconButton } from '../../../ui/icon-button.tsx';
import { AnchorLink } from './anchor-link.tsx';
import { accept, answer, type Edit, removeEvidence, toggleCause } from './review-edits.ts';
import { SuggestionLine } from './suggestion-line.tsx';

interface QuestionRowProps {
  call: Call;
  question: Question;
  /** From 1, through all sections. */
  number: number;
  answered: Answered;
  isMarked: boolean;
  isOpen: boolean;
  /** Where points may be said to have been lost, when they were. */
  causes: readonly RootCause[];
  suggested: SuggestionState;
  onMark(): void;
  onChange(edit: Edit): void;
  /** Called after an answer that needs nothing more. */
  onAnswered(): void;
}

/** A question with its answer, what the machine says, and what it rests on. */
export function QuestionRow(props: QuestionRowProps) {
  const { call, question, number, answered, isMarked, isOpen, causes, suggested } = props;
  const { id } = question;
  const suggestion = suggested.state === 'known' ? suggested.suggestion : null;
  const give = (given: Answer | null) => props.onChange(answer(id, given, suggestion));
  const takeOver = (known: Suggestion) => {
    props.onChange(accept(id, known));
    props.onAnswered();
  };
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
      onFocus={props.onMark}
      className={clsx(
        'scroll-my-14 border-s-2 py-2 ps-3.5 pe-4 text-sm outline-offset-[-2px]',
        isMarked && isOpen ? 'border-accent bg-accent-soft' : 'border-transparent',
      )}
    >
      <QuestionHead id={labelId} number={number} question={question} />
      <div className="ps-6">
        <AnswerField
          question={question}
          given={answered.answer}
          isOpen={isOpen}
          labelId={labelId}
          onGive={give}
          onAnswered={props.onAnswered}
        />
        <SuggestionLine
          call={call}
          question={question}
          answered={answered}
          suggested={suggested}
          isOpen={isOpen}
          onAccept={takeOver}
        />
        {answered.evidence.length > 0 && (
          <ul aria-label={m.evidence()} className="mt-1 text-xs">
            {answered.evidence.map((place) => (
              <li key={placeKey(place)} className="flex items-center">
                <AnchorLink call={call} anchor={place} />
                {isOpen && (
                  <IconButton
                    small
                    icon={X}
                    label={m.evidence_remove()}
                    onClick={() => props.onChange(removeEvidence(id, place))}
                    className="ms-auto"
                  />
                )}
              </li>
            ))}
          </ul>
        )}
        {causes.length > 0 && (
          <Causes
            causes={causes}
            chosen={answered.causes}
            isOpen={isOpen}
            onToggle={(cause) => props.onChange(toggleCause(id, cause))}
          />
        )}
      </div>
    </div>
  );
}

interface CausesProps {
  causes: readonly RootCause[];
  chosen: readonly RootCause[];
  isOpen: boolean;
  onToggle(cause: RootCause): void;
}

/** Where the points were lost. */
function Causes({ causes, chosen, isOpen, onToggle }: CausesProps) {
  const shown = isOpen ? causes : causes.filter((cause) => chosen.includes(cause));
  if (shown.length === 0) return null;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a line of toggles, not a form's part
    <div role="group" aria-label={m.causes()} className="mt-1.5 flex flex-wrap items-center gap-1">
      <span aria-hidden className="me-1 text-xs text-muted">
        {m.causes()}
      </span>
      {shown.map((cause) => (
        <button
          key={cause}
          type="button"
          disabled={!isOpen}
          aria-pressed={chosen.includes(cause)}
          onClick={() => onToggle(cause)}
          className="min-h-6 rounded-full border border-edge px-2 text-xs enabled:hover:bg-hover aria-pressed:border-accent aria-pressed:bg-accent-soft aria-pressed:text-accent pointer-coarse:min-h-11"
        >
          {causeWords[cause]()}
        </button>
      ))}
    </div>
  );
}
