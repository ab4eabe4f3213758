import { clsx } from 'clsx';
import { Check, Link2, MessageCircleQuestion } from 'lucide-react';
import { type MouseEvent, use, useDeferredValue } from 'react';
import type { CallEvent, Turn, TurnMark } from '../../call/types.ts';
import { formatDuration, formatTimeOfDay } from '../../messages/format.ts';
import { m } from '../../messages/index.ts';
import { useCopy } from '../../ui/copy.ts';
import { IconButton } from '../../ui/icon-button.tsx';
import { tooltip } from '../../ui/tooltip.ts';
import { FindContext, spansIn } from '../find/find-context.ts';
import { MaskedFoundText } from '../find/masked-found-text.tsx';
import { useNavigation } from '../navigation/call-navigation.ts';
import { turnLink } from '../navigation/share.ts';
import { clauseWords } from '../panels/insight/hidden-section.tsx';
import { InsightContext } from '../panels/insight/insight-context.ts';
import { speakers } from '../words/speakers.ts';
import { TurnNumbersContext } from '../words/turn-numbers-context.ts';
import { SlotsContext } from './timeline-slots.ts';

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

/** Which turn, who speaks it, on which script node and when, in one line. */
export function TurnHead({ turn }: { turn: Turn }) {
  const { icon: Icon, name, textClass } = speakers[turn.speaker];
  const number = use(TurnNumbersContext).get(turn.id);
  return (
    <header className="flex min-h-6 flex-wrap items-center gap-x-2 text-xs text-muted">
      {number !== undefined && (
        <span>
          <span className="sr-only">{m.turn_number({ number })}</span>
          <span aria-hidden>{number}</span>
        </span>
      )}
      <span
        title={turn.speaker === 'agent' ? `bridge_status = ${turn.event.bridgeStatus}` : undefined}
        className={clsx('flex items-center gap-1 font-semibold', textClass)}
      >
        <Icon size={14} aria-hidden />
        {name()}
      </span>
      <Node turn={turn} />
      {turn.marks.map((mark) => (
        <Badge key={mark} source={markSource[mark](turn.event)}>
          {markWords[mark]()}
        </Badge>
      ))}
      <Judged turn={turn} />
      <Keyword turn={turn} />
      {use(SlotsContext).map(
        ({ name, Turn }) => Turn !== undefined && <Turn key={name} turnId={turn.id} />,
      )}
      <span className="ms-auto flex items-center">
        <TurnTime turn={turn} />
        <Tools turn={turn} />
      </span>
    </header>
  );
}

/** The script's node of an answer. */
function Node({ turn }: { turn: Turn }) {
  const found = use(FindContext);
  if (turn.speaker !== 'robot') return null;
  const { answerText, wordClass } = turn.event;
  const spans = spansIn(found, { turnId: turn.id, sentenceId: null, field: 'node' });
  return (
    <>
      {answerText && (
        <span>
          <MaskedFoundText text={answerText} spans={spans} />
        </span>
      )}
      {answerText && wordClass && <NodeClass event={turn.event} />}
    </>
  );
}

/** A node's class: 16 is the main flow; else the script's own word, or the code as it is. */
function NodeClass({ event }: { event: CallEvent }) {
  const { wordClass, wordClassStr } = event;
  const named = wordClassStr ?? m.node_class({ code: wordClass ?? '' });
  return <span>{wordClass === '16' ? m.main_flow() : named}</span>;
}

interface BadgeProps {
  /** The raw field and value behind it. */
  source: string;
  children: string;
}

/** Something remarkable, in words that rest on an inference; its tooltip tells the raw value. */
function Badge({ source, children }: BadgeProps) {
  return (
    <button
      type="button"
      {...tooltip(source, 'source')}
      className="cursor-help rounded bg-warning-soft px-1 leading-5 text-warning"
    >
      {children}
    </button>
  );
}

/**
 * What is known of a turn once the whole call was read: that the rules hide it, that it came late.
 */
function Judged({ turn }: { turn: Turn }) {
  const insight = use(InsightContext);
  const hidden =
    turn.event.section === null && insight?.hidden.find(({ event }) => event === turn.event);
  const slow =
    insight?.responsiveness.slowTurnIds.has(turn.id) &&
    insight.responsiveness.exchanges.find(({ answerTurnId }) => answerTurnId === turn.id);
  return (
    <>
      {hidden && (
        <span className="rounded bg-hover px-1">
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

/** The keyword of an answer, where it was searched for. */
function Keyword({ turn }: { turn: Turn }) {
  const found = use(FindContext);
  const spans = spansIn(found, { turnId: turn.id, sentenceId: null, field: 'keyword' });
  if (spans.length === 0) return null;
  return (
    <span>
      {m.found_keyword({ keyword: '' })}
      <MaskedFoundText text={turn.event.keyword ?? ''} spans={spans} />
    </span>
  );
}

/** The turn's time, and the address of the turn. */
function TurnTime({ turn }: { turn: Turn }) {
  const { select } = useNavigation();
  const { createdAt } = turn.event;
  const time = createdAt === null ? m.time_unknown() : formatTimeOfDay(createdAt);
  const open = (event: MouseEvent) => {
    event.stopPropagation();
    if (event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    select({ turnId: turn.id, sentenceId: null });
  };
  return (
    <a
      href={turnLink(turn.id)}
      onClick={open}
      aria-label={m.turn_link({ time })}
      className="inline-flex min-h-6 items-center rounded px-1 hover:underline"
    >
      <time>{time}</time>
    </a>
  );
}

/** Shown where the pointer is; where nothing hovers, always. */
const quietButton = 'group-hover:opacity-100 group-focus-within:opacity-100 pointer-fine:opacity-0';

/** What one does with a turn, a moment after its words; their place is kept. */
function Tools({ turn }: { turn: Turn }) {
  const isSettled = useDeferredValue(true, false);
  return (
    <span className="flex min-w-12 justify-end">
      {isSettled && turn.speaker === 'robot' && <WhyButton turnId={turn.id} />}
      {isSettled && <CopyTurnLink turnId={turn.id} />}
    </span>
  );
}

/** Leads to why the robot said it. */
function WhyButton({ turnId }: { turnId: string }) {
  const { showWhy } = useNavigation();
  const open = (event: MouseEvent) => {
    event.stopPropagation();
    showWhy(turnId);
  };
  return (
    <IconButton
      icon={MessageCircleQuestion}
      label={m.explain_title()}
      onClick={open}
      small
      className={quietButton}
    />
  );
}

function CopyTurnLink({ turnId }: { turnId: string }) {
  const { copied, copy } = useCopy();
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions lint/a11y/useKeyWithClickEvents: only keeps clicks on the button from selecting the turn
    <span className="flex" onClick={(event) => event.stopPropagation()}>
      <IconButton
        icon={copied ? Check : Link2}
        label={copied ? m.copied() : m.copy_link()}
        onClick={() => copy(turnLink(turnId))}
        small
        className={quietButton}
      />
    </span>
  );
}
