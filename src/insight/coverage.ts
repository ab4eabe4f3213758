import { groupBy } from '../call/group-by.ts';
import type { Utterance } from '../call/script.ts';
import { turnsOf } from '../call/turns.ts';
import type { Call, Turn } from '../call/types.ts';

/**
 * How far the call got with one node of the main flow. A robot turn speaks the node that its
 * `answer_id` names; `isEnd` marks the node that was spoken last.
 */
export interface NodeCoverage {
  utterance: Utterance;
  /** `skipped`: not spoken, though a later node was. `unreached`: neither it nor a later one. */
  state: 'spoken' | 'repeated' | 'skipped' | 'unreached';
  turnIds: string[];
  isEnd: boolean;
}

/** The robot's turns that spoke no node of the main flow, of one `word_class`. */
interface BesideFlow {
  wordClass: string | null;
  wordClassStr: string | null;
  turnIds: string[];
}

/** What the robot spoke of the script, and what beside it. */
export interface Coverage {
  /** The main flow in `priority` order. */
  nodes: NodeCoverage[];
  /** The share of the nodes that was spoken, 0–1; null without nodes. */
  share: number | null;
  /** By word class, in the order first heard. */
  beside: BesideFlow[];
}

function toBesideFlow([wordClass, turns]: [string | null, Turn[]]): BesideFlow {
  const named = turns.find(({ event }) => event.wordClassStr !== null);
  const wordClassStr = named?.event.wordClassStr ?? null;
  return { wordClass, wordClassStr, turnIds: turns.map(({ id }) => id) };
}

function stateOf(turnCount: number, isBeforeLast: boolean): NodeCoverage['state'] {
  if (turnCount > 1) return 'repeated';
  if (turnCount === 1) return 'spoken';
  return isBeforeLast ? 'skipped' : 'unreached';
}

function toNodes(utterances: readonly Utterance[], onFlow: readonly Turn[]): NodeCoverage[] {
  const spoken = groupBy(onFlow, ({ event }) => event.answerId);
  const turnsAt = utterances.map(({ id }) => (id === null ? [] : (spoken.get(id) ?? [])));
  const last = turnsAt.findLastIndex((turns) => turns.length > 0);
  const endTurn = onFlow.at(-1);
  const end = utterances.findIndex(({ id }) => id === endTurn?.event.answerId);
  return utterances.map((utterance, index) => {
    const turnIds = (turnsAt[index] ?? []).map(({ id }) => id);
    const state = stateOf(turnIds.length, index < last);
    return { utterance, state, turnIds, isEnd: index === end };
  });
}

/**
 * Which nodes of the main flow (`utterances[]`) the robot spoke, by the `answer_id` of its turns,
 * and its other turns by `word_class`. What a human agent said is not counted.
 */
export function coverScript(call: Call): Coverage {
  const { utterances } = call.script;
  const ids = new Set(utterances.map(({ id }) => id));
  const isOnFlow = ({ event }: Turn) => event.answerId !== null && ids.has(event.answerId);
  const robotTurns = turnsOf(call).filter(({ speaker }) => speaker === 'robot');
  const nodes = toNodes(utterances, robotTurns.filter(isOnFlow));
  const besideTurns = robotTurns.filter((turn) => !isOnFlow(turn));
  const spokenCount = nodes.filter(({ turnIds }) => turnIds.length > 0).length;
  return {
    nodes,
    share: nodes.length > 0 ? spokenCount / nodes.length : null,
    beside: [...groupBy(besideTurns, ({ event }) => event.wordClass)].map(toBesideFlow),
  };
}
