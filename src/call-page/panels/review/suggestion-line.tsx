import { Cpu } from 'lucide-react';
import type { Call } from '../../../call/types.ts';
import { placeKey } from '../../../contract/anchors.ts';
import type { Answered, Suggestion } from '../../../contract/answer.ts';
import type { Question } from '../../../contract/scorecard.ts';
import type { SuggestionState } from '../../../contract/suggest.ts';
import { m } from '../../../messages/index.ts';
import { answerWords } from '../../../reviewing/option-words.ts';
import { ruleWords } from '../../../reviewing/rule-words.ts';
import { isSameJson } from '../../../reviewing/same-json.ts';
import { AnchorLink } from './anchor-link.tsx';

interface SuggestionLineProps {
  call: Call;
  question: Question;
  answered: Answered;
  suggested: SuggestionState;
  isOpen: boolean;
  onAccept(suggestion: Suggestion): void;
}

/** What the machine says, by which rule, and whether the reviewer agreed. */
export function SuggestionLine(props: SuggestionLineProps) {
  const { call, question, answered, suggested, isOpen, onAccept } = props;
  const { binding } = question;
  if (!binding) return null;
  const isAnswered = answered.answer !== null;
  const kept = isAnswered ? answered.suggested : null;
  const now = suggested.state === 'known' ? suggested.suggestion : null;
  const shown = kept ?? now;
  if (!shown) {
    if (isAnswered || suggested.state !== 'waiting') return null;
    return <p className="mt-1 text-xs text-muted">{m.suggestion_waits()}</p>;
  }
  const agrees = isAnswered && isSameJson(answered.answer, shown.answer);
  const words = answerWords(question, shown.answer);
  return (
    <div className="mt-1 text-xs text-muted">
      <p className="flex items-center gap-1">
        <Cpu size={12} aria-hidden className="shrink-0" />
        <span className="min-w-0">
          {m.suggestion({ answer: words })}
          {' · '}
          {ruleWords(binding, shown.value)}
        </span>
        {isAnswered && (
          <span className="ms-auto shrink-0">
            {agrees ? m.suggestion_accepted() : m.suggestion_overridden()}
          </span>
        )}
        {!isAnswered && isOpen && now && (
          <button
            type="button"
            tabIndex={-1}
            aria-keyshortcuts="A"
            onClick={() => onAccept(now)}
            className="ms-auto min-h-6 shrink-0 rounded border border-edge px-1.5 text-ink hover:bg-hover pointer-coarse:min-h-11"
          >
            {m.suggestion_accept()} <kbd>A</kbd>
          </button>
        )}
      </p>
      {!agrees &&
        shown.evidence.map((place) => (
          <AnchorLink key={placeKey(place)} call={call} anchor={place} />
        ))}
    </div>
  );
}
