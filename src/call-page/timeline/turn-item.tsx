import { clsx } from 'clsx';
import { Check, Link2 } from 'lucide-react';
import { type MouseEvent, memo, use, useState } from 'react';
import { Link, useLocation } from 'react-router';
import { maskNumbersIn } from '../../call/phone-number.ts';
import type { CallEvent, PairingDoubt, Turn, TurnMark } from '../../call/types.ts';
import { formatDuration, formatTimeOfDay } from '../../messages/format.ts';
import { m } from '../../messages/index.ts';
import { useLocale } from '../../messages/use-locale.ts';
import { useCopy } from '../../ui/copy.ts';
import { CopyValue } from '../../ui/copy-value.tsx';
import { FoundText } from '../../ui/found-text.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { FindContext, spansIn } from '../find/find-context.ts';
import { turnLink } from '../navigation/share.ts';
import { clauseWords } from '../panels/insight/hidden-section.tsx';
import { InsightContext } from '../panels/insight/insight-context.ts';
import { ExplanationView } from '../panels/turn/explanation.tsx';
import { speakers } from '../words/speakers.ts';
import { ClipBar } from './clip-bar.tsx';
import { SentenceRow } from './sentence-row.tsx';

interface TurnItemProps {
  turn: Turn;
  isSelected: boolean;
  onSelect(turnId: string): void;
  /** Leads to a node in the script panel. */
  onShowNode(utteranceId: string): void;
}

const markWords: Record<TurnMark, () => string> = {
  unfinished: m.turn_unfinished,
  'keeps-talking': m.turn_keeps_talking,
  'barge-in': m.turn_barge_in,
  'recognition-error': m.turn_recognition_error,
};

const doubtWords: Record<PairingDoubt, () => string> = {
  templates: m.doubt_templates,
  clips: m.doubt_clips,
};

/** One speaker's contribution: who, on which script node, when, what, and its recordings. */
export const TurnItem = memo(function TurnItem(props: TurnItemProps) {
  const { turn, isSelected, onSelect, onShowNode } = props;
  useLocale();
  const isCustomer = turn.speaker === 'customer';
  const { splitQuestion } = turn.event;
  const isHidden = turn.event.section === null;
  const select = () => {
    if (getSelection()?.isCollapsed) onSelect(turn.id);
  };
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the time in the turn's head is the link that does the same by keyboard
    <article
      onClick={select}
      className={clsx(
        'w-full rounded-xl px-3 pt-1.5 pb-2 sm:w-fit sm:min-w-90 sm:max-w-[46rem]',
        speakers[turn.speaker].bubbleClass,
        isSelected && 'ring-2 ring-accent',
        isHidden && 'border border-dashed border-edge',
      )}
    >
      <TurnHead turn={turn} onSelect={onSelect} />
      {turn.sentences.map((sentence) => (
        <SentenceRow
          key={sentence.id}
          sentence={sentence}
          speaker={turn.speaker}
          turnId={turn.id}
          hasAudio={!isHidden}
        />
      ))}
      {isCustomer && splitQuestion.length > 1 && (
        <p className="mt-1 text-xs text-muted">
          {m.split_question({ parts: maskNumbersIn(splitQuestion.join(' / ')) })}
        </p>
      )}
      {turn.doubts.map((doubt) => (
        <p key={doubt} className="mt-1.5 text-xs text-warning">
          {doubtWords[doubt]()}
        </p>
      ))}
      {!isHidden &&
        turn.looseClips.map((clip) => (
          <ClipBar key={clip.id} clip={clip} speaker={turn.speaker} text={m.loose_clip()} />
        ))}
      {turn.speaker === 'robot' && <Why turn={turn} onShowNode={onShowNode} />}
    </article>
  );
});

/** Why the robot said it, on demand. */
function Why({ turn, onShowNode }: Pick<TurnItemProps, 'turn' | 'onShowNode'>) {
  const [isOpen, setOpen] = useState(false);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: only keeps clicks on the disclosure from selecting the turn
    <details
      onToggle={(event) => setOpen(event.currentTarget.open)}
      onClick={(event) => event.stopPropagation()}
      className="mt-1 text-xs"
    >
      <summary className="min-h-6 w-fit content-center text-muted">{m.explain_title()}</summary>
      {isOpen && (
        <div className="pt-1 pb-0.5">
          <ExplanationView turn={turn} onShowNode={onShowNode} />
        </div>
      )}
    </details>
  );
}

function TurnHead({ turn, onSelect }: Pick<TurnItemProps, 'turn' | 'onSelect'>) {
  const { icon: Icon, name, textClass } = speakers[turn.speaker];
  const { answerText, wordClass } = turn.event;
  const hasNode = turn.speaker === 'robot' && answerText;
  const found = use(FindContext);
  const insight = use(InsightContext);
  const hidden =
    turn.event.section === null && insight?.hidden.find(({ event }) => event === turn.event);
  const slow =
    insight?.responsiveness.slowTurnIds.has(turn.id) &&
    insight.responsiveness.exchanges.find(({ answerTurnId }) => answerTurnId === turn.id);
  const inNode = spansIn(found, { turnId: turn.id, sentenceId: null, field: 'node' });
  const inKeyword = spansIn(found, { turnId: turn.id, sentenceId: null, field: 'keyword' });
  return (
    <header className="flex flex-wrap items-center gap-x-2 text-xs text-muted">
      <span
        title={turn.speaker === 'agent' ? `bridge_status = ${turn.event.bridgeStatus}` : undefined}
        className={clsx('flex items-center gap-1 font-semibold', textClass)}
      >
        <Icon size={14} aria-hidden />
        {name()}
      </span>
      {hasNode && (
        <span>
          <FoundText text={answerText} spans={inNode} />
        </span>
      )}
      {hasNode && wordClass && <NodeClass event={turn.event} />}
      {turn.marks.map((mark) => (
        <Mark key={mark} mark={mark} event={turn.event} />
      ))}
      {hidden && (
        <span className="rounded bg-hover px-1">
          {m.hidden_mark()} · {clauseWords[hidden.clause]()}
        </span>
      )}
      {slow && (
        <span className="rounded bg-warning-soft px-1 text-warning">
          <Source raw={`asr_elapse = ${turn.event.asrElapse}`}>
            {m.turn_slow({ time: formatDuration(slow.totalMs ?? 0) })}
          </Source>
        </span>
      )}
      {inKeyword.length > 0 && (
        <span>
          {m.found_keyword({ keyword: '' })}
          <FoundText text={turn.event.keyword ?? ''} spans={inKeyword} />
        </span>
      )}
      <TurnTime turn={turn} onSelect={onSelect} />
      <CopyTurnLink turnId={turn.id} />
    </header>
  );
}

/** A node's class: 16 is the main flow; else the script's own word, or the code as it is. */
function NodeClass({ event }: { event: CallEvent }) {
  const { wordClass, wordClassStr } = event;
  const named = wordClassStr ?? m.node_class({ code: wordClass ?? '' });
  const words = wordClass === '16' ? m.main_flow() : named;
  return <Source raw={`word_class = ${wordClass}`}>{words}</Source>;
}

/** Words that rest on an inference, with the raw value behind them. */
function Source({ raw, children }: { raw: string; children: string }) {
  return (
    <CopyValue value={raw} source={raw} copiedLabel={m.copied()}>
      {children}
    </CopyValue>
  );
}

const markSource: Record<TurnMark, (event: CallEvent) => string> = {
  unfinished: ({ notify }) => `notify = ${notify}`,
  'keeps-talking': ({ answerText }) => `answer_text = ${answerText}`,
  'barge-in': ({ playMs }) => `play_ms = ${playMs}`,
  'recognition-error': ({ errorCode }) => `error_code = ${errorCode}`,
};

function Mark({ mark, event }: { mark: TurnMark; event: CallEvent }) {
  return (
    <span className="rounded bg-warning-soft px-1 text-warning">
      <Source raw={markSource[mark](event)}>{markWords[mark]()}</Source>
    </span>
  );
}

/** The turn's time, and the address of the turn. */
function TurnTime({ turn, onSelect }: Pick<TurnItemProps, 'turn' | 'onSelect'>) {
  const { search } = useLocation();
  const target = new URLSearchParams(search);
  target.set('turn', turn.id);
  const { createdAt } = turn.event;
  const time = createdAt === null ? m.time_unknown() : formatTimeOfDay(createdAt);
  const open = (event: MouseEvent) => {
    event.stopPropagation();
    if (event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    onSelect(turn.id);
  };
  return (
    <Link
      to={{ search: target.toString() }}
      onClick={open}
      aria-label={m.turn_link({ time })}
      className="ms-auto inline-flex min-h-6 items-center rounded px-1 hover:underline"
    >
      <time>{time}</time>
    </Link>
  );
}

function CopyTurnLink({ turnId }: { turnId: string }) {
  const { copied, copy } = useCopy();
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions lint/a11y/useKeyWithClickEvents: only keeps clicks on the button from selecting the turn
    <span onClick={(event) => event.stopPropagation()}>
      <IconButton
        icon={copied ? Check : Link2}
        label={copied ? m.copied() : m.copy_link()}
        onClick={() => copy(turnLink(turnId))}
        className="size-6"
      />
    </span>
  );
}
