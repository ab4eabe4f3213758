import { Cpu } from 'lucide-react';
import type { Call } from '../../../call/types.ts';
import { placeKey } from '../../../contract/anchors.ts';
import type { Answered, Suggestion } from '../../../contract/answer.ts';
import type { Binding } from '../../../contract/binding.ts';
import type { Question } from '../../../contract/scorecard.ts';
import type { SuggestionState } from '../../../contract/suggest.ts';
import { formatDuration, formatPercent } from '../../../messages/format.ts';
import { m } from '../../../messages/index.ts';
import { isSameJson } from '../../review/same-json.ts';
import { AnchorLink } from './anchor-link.tsx';
import { findingKinds } from './finding-kinds.ts';
import { answerWords } from './option-words.ts';

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

/** The rule that a suggestion follows, with the value that it found. */
function ruleWords(binding: Binding, value: number | null): string {
  const count = value ?? 0;
  if (binding.fact === 'finding') {
    return m.rule_finding({ finding: findingKinds[binding.finding](), count });
  }
  if (binding.fact === 'node') return m.rule_node({ node: binding.node, count });
  const { figure, least, most } = binding;
  const write = figure.endsWith('-ms') ? formatDuration : formatPercent;
  const bounds = [
    least !== undefined && `≥ ${write(least)}`,
    most !== undefined && `≤ ${write(most)}`,
  ].filter(Boolean);
  return `${figureWords[figure]()} ${value === null ? '–' : write(value)} (${bounds.join(', ')})`;
}

const figureWords = {
  'customer-share': m.summary_talk,
  coverage: m.summary_coverage,
  'median-response-ms': m.summary_response,
  'longest-response-ms': m.figure_longest_response,
  'opening-share': m.summary_opening,
} as const;
