import { use } from 'react';
import type { CallEvent, Turn, TurnMark } from '../../call/types.ts';
import { formatDuration } from '../../messages/format.ts';
import { m } from '../../messages/index.ts';
import { tooltip } from '../../ui/tooltip.ts';
import { clauseWords } from '../panels/insight/hidden-section.tsx';
import { InsightContext } from '../panels/insight/insight-context.ts';
import { useMaskedText } from '../words/reveal.ts';

const markWords: Record<TurnMark, () => string> = {
  unfinished: m.turn_unfinished,
  'keeps-talking': m.turn_keeps_talking,
  'barge-in': m.turn_barge_in,
  'recognition-error': m.turn_recognition_error,
};

const markSource: Record<TurnMark, (event: CallEvent) => string> = {
  unfinished: ({ notify }) => `notify = ${notify}`,
  'keeps-talking': ({ answerText }) => `answer_text = ${answerText}`,
  'barge-in': ({ playMs }) => `play_ms = ${playMs}`,
  'recognition-error': ({ errorCode }) => `error_code = ${errorCode}`,
};

/** What is remarkable about a turn: its marks, and what the insight knows of it. */
export function TurnBadges({ turn }: { turn: Turn }) {
  return (
    <>
      {turn.marks.map((mark) => (
        <Badge key={mark} source={markSource[mark](turn.event)}>
          {markWords[mark]()}
        </Badge>
      ))}
      <InsightBadges turn={turn} />
    </>
  );
}

/** What the insight knows of a turn: which rule hides it, and whether its answer was slow. */
function InsightBadges({ turn }: { turn: Turn }) {
  const insight = use(InsightContext);
  const hidden =
    turn.event.section === null && insight?.hidden.find(({ event }) => event === turn.event);
  const slow =
    insight?.responsiveness.slowTurnIds.has(turn.id) &&
    insight.responsiveness.exchanges.find(({ answerTurnId }) => answerTurnId === turn.id);
  return (
    <>
      {hidden && (
        <span className="rounded bg-hover px-1 leading-5">
          {m.hidden_mark()} · {clauseWords[hidden.clause]()}
        </span>
      )}
      {slow && (
        <Badge source={`asr_elapse = ${turn.event.asrElapse}`}>
          {m.turn_slow({ time: formatDuration(slow.totalMs ?? 0) })}
        </Badge>
      )}
    </>
  );
}

interface BadgeProps {
  /** The raw field and value behind it. */
  source: string;
  children: string;
}

/** Something remarkable, in words that rest on an inference; its tooltip tells the raw value. */
function Badge({ source, children }: BadgeProps) {
  const masked = useMaskedText();
  return (
    <button
      type="button"
      {...tooltip(masked(source), 'source')}
      className="flex h-6 cursor-help items-center text-warning"
    >
      <span className="rounded bg-warning-soft px-1 leading-5">{children}</span>
    </button>
  );
}
