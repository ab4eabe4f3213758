import { clsx } from 'clsx';
import { type MouseEvent, use } from 'react';
import type { Turn } from '../../call/types.ts';
import { formatTimeOfDay } from '../../messages/format.ts';
import { m } from '../../messages/index.ts';
import { FindContext, spansIn } from '../find/find-context.ts';
import { MaskedFoundText } from '../find/masked-found-text.tsx';
import { useNavigation } from '../navigation/call-navigation.ts';
import { turnLink } from '../navigation/share.ts';
import { useMaskedText } from '../words/reveal.ts';
import { speakers } from '../words/speakers.ts';
import { TurnNumbersContext } from '../words/turn-numbers-context.ts';
import { nodeClass } from '../words/wording.ts';
import { SlotsContext } from './timeline-slots.ts';
import { TurnBadges } from './turn-badges.tsx';
import { TurnTools } from './turn-tools.tsx';

/** Which turn, who speaks it, on which script node and when, in one line. */
export function TurnHead({ turn }: { turn: Turn }) {
  const { icon: Icon, name, textClass } = speakers[turn.speaker];
  const number = use(TurnNumbersContext).get(turn.id);
  return (
    <header className="flex flex-wrap items-center gap-x-2 text-xs leading-6 text-muted">
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
      <TurnBadges turn={turn} />
      <Keyword turn={turn} />
      {use(SlotsContext).map(
        ({ name, Turn }) => Turn !== undefined && <Turn key={name} turnId={turn.id} />,
      )}
      <span className="ms-auto flex items-center">
        <TurnTools turn={turn} />
        <TurnTime turn={turn} />
      </span>
    </header>
  );
}

/** The script's node of an answer. */
function Node({ turn }: { turn: Turn }) {
  const found = use(FindContext);
  const masked = useMaskedText();
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
      {answerText && wordClass && <span>{masked(nodeClass(turn.event))}</span>}
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
