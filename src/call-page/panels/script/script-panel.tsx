import { clsx } from 'clsx';
import { CornerDownRight, FileX } from 'lucide-react';
import { useEffect, useMemo, useRef, useState } from 'react';
import { groupBy } from '../../../call/group-by.ts';
import type { Utterance } from '../../../call/script.ts';
import { turnsOf } from '../../../call/turns.ts';
import type { Call, Turn } from '../../../call/types.ts';
import { formatNumber, formatTimeOfDay } from '../../../messages/format.ts';
import { m } from '../../../messages/index.ts';
import { Placeholder } from '../../../ui/placeholder.tsx';
import { useNavigation } from '../../navigation/call-navigation.ts';
import { useMaskedText } from '../../words/reveal.ts';
import { nodeClass } from '../../words/wording.ts';
import { FieldSets } from '../field-sets.tsx';
import {
  blockAsrWords,
  count,
  type Field,
  fieldsOf,
  ms,
  technical,
  text,
  yesNo,
} from '../fields.ts';
import type { PanelProps } from '../panel-props.ts';

/** The turns that spoke each node, by the node's id. */
function turnsByNode(call: Call): Map<string | null, Turn[]> {
  const fromNodes = turnsOf(call).filter(
    ({ speaker, event }) => speaker === 'robot' && event.answerId,
  );
  return groupBy(fromNodes, ({ event }) => event.answerId);
}

/** The script's main flow in priority order: what was spoken, and what was not. */
export function ScriptPanel({ call, location: { nodeId } }: PanelProps) {
  const spoken = useMemo(() => turnsByNode(call), [call]);
  const masked = useMaskedText();
  const { utterances, settings } = call.script;
  if (utterances.length === 0) {
    return <Placeholder icon={FileX} title={m.script_empty()} />;
  }
  const spokenCount = utterances.filter(({ id }) => id && spoken.has(id)).length;
  return (
    <>
      <p className="border-b border-line px-4 py-3 text-sm">
        <span className="font-medium">{masked(settings?.name ?? m.script_unnamed())}</span>
        <span className="block text-muted">
          {m.script_spoken_of({ spoken: spokenCount, total: utterances.length })}
        </span>
      </p>
      <ol>
        {utterances.map((utterance, index) => (
          <Node
            key={utterance.id ?? index}
            utterance={utterance}
            isShown={nodeId !== null && utterance.id === nodeId}
            turns={spoken.get(utterance.id ?? '') ?? []}
          />
        ))}
      </ol>
    </>
  );
}

interface NodeProps {
  utterance: Utterance;
  /** A link led to this node. */
  isShown: boolean;
  turns: Turn[];
}

function Node({ utterance, isShown, turns }: NodeProps) {
  const isSpoken = turns.length > 0;
  const masked = useMaskedText();
  const item = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (isShown) item.current?.scrollIntoView({ block: 'center' });
  }, [isShown]);
  return (
    <li
      ref={item}
      aria-current={isShown || undefined}
      className={clsx(
        'border-b border-line px-4 py-2.5 last:border-b-0',
        isShown && 'bg-accent-soft',
      )}
    >
      <div className="flex items-baseline gap-2">
        <span className={clsx('font-medium', isSpoken ? 'text-ink' : 'text-muted')}>
          {masked(utterance.name ?? m.unnamed())}
        </span>
        <span className="text-xs text-muted">{masked(nodeClass(utterance))}</span>
        <span className={clsx('ms-auto shrink-0 text-xs', isSpoken ? 'text-robot' : 'text-muted')}>
          {isSpoken ? m.node_spoken({ count: turns.length }) : m.node_unspoken()}
        </span>
      </div>
      {utterance.description && (
        <p className="text-sm text-muted">{masked(utterance.description)}</p>
      )}
      {isSpoken && <Jumps turns={turns} />}
      <details className="mt-1 text-xs">
        <summary className="min-h-6 text-muted">{m.node_settings()}</summary>
        <div className="-mx-4">
          <FieldSets sets={[{ title: null, fields: nodeFields(utterance) }]} />
        </div>
      </details>
    </li>
  );
}

const jumpsAtFirst = 8;

/** Links to the turns that spoke a node; of a long list the first ones, until all are asked for. */
function Jumps({ turns }: Pick<NodeProps, 'turns'>) {
  const { showTurn } = useNavigation();
  const [showsAll, setShowsAll] = useState(false);
  const shown = showsAll ? turns : turns.slice(0, jumpsAtFirst);
  return (
    <div className="flex flex-wrap gap-x-2">
      {shown.map(({ id, event }) => (
        <button
          key={id}
          type="button"
          onClick={() => showTurn(id)}
          className="inline-flex min-h-6 items-center gap-1 rounded text-xs text-accent hover:underline"
        >
          <CornerDownRight size={12} aria-hidden />
          {event.createdAt === null ? m.jump_to_turn() : formatTimeOfDay(event.createdAt)}
        </button>
      ))}
      {shown.length < turns.length && (
        <button
          type="button"
          onClick={() => setShowsAll(true)}
          className="min-h-6 rounded text-xs text-muted hover:underline"
        >
          {m.show_all({ count: formatNumber(turns.length) })}
        </button>
      )}
    </div>
  );
}

function nodeFields(utterance: Utterance): Field[] {
  const field = fieldsOf(utterance, 'utterances[]');
  return [
    field('priority', m.node_priority(), count),
    technical(field('score', m.node_score(), count)),
    field('wait', m.node_wait(), ms),
    field('retry', m.node_retry(), count),
    field('maxRetry', m.node_max_retry(), count),
    technical(field('playMs', m.node_play_ms(), ms)),
    field('blockAsr', m.node_block_asr(), blockAsrWords),
    field('allowKeywordInterrupt', m.node_keyword_interrupt(), yesNo),
    field('enquire', m.node_enquire(), yesNo),
    field('isRegular', m.node_is_regular(), yesNo),
    field('hide', m.node_hide(), yesNo),
    technical(field('isJumpBack', m.node_is_jump_back(), yesNo)),
    technical(field('jumpBackThreshold', m.node_jump_back_threshold(), count)),
    field('isBlacklisted', m.node_is_blacklisted(), yesNo),
    field('actionStr', m.node_action(), text),
    technical(field('identifyType', m.node_identify_type(), text)),
    technical(field('collectType', m.node_collect_type(), text)),
    technical(field('matchType', m.node_match_type(), text)),
    technical(field('depth', m.node_depth(), count)),
    technical(field('id', m.node_id(), text)),
  ];
}
