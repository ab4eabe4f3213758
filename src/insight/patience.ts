import type { Utterance } from '../call/script.ts';
import { turnsOf } from '../call/turns.ts';
import type { Call, EventMark, TimelineItem, Turn } from '../call/types.ts';
import { amountOf } from './responsiveness.ts';

/**
 * The customer spoke while a prompt played: `playMs` of it (`play_ms`), which lasts `promptMs`.
 * `blockAsr` (−1, 0 or ms) and `allowKeywordInterrupt` are those of the script node it spoke.
 */
export interface BargeIn {
  customerTurnId: string;
  promptTurnId: string | null;
  playMs: number;
  promptMs: number | null;
  /** How much of the prompt had played, 0–1. */
  share: number | null;
  blockAsr: number | null;
  allowKeywordInterrupt: boolean | null;
}

/**
 * A node of the main flow that met silence: how often it was said again in answer to silence, and
 * how often the script allows that (`max_retry`).
 */
interface Retry {
  utteranceId: string;
  name: string | null;
  used: number;
  allowed: number | null;
}

/** How much of the opening line the customer can have heard, in ms and as a share, 0–1. */
interface OpeningHeard {
  heardMs: number | null;
  lengthMs: number | null;
  share: number | null;
}

/** How the customer bore with the robot's prompts: by interrupting them, or by silence. */
export interface Patience {
  bargeIns: BargeIn[];
  /** The shown rows of silence: `playback_result` and `wait_result`. */
  silentEventIds: string[];
  retries: Retry[];
  opening: OpeningHeard;
}

type LengthOf = (turn: Turn) => number | null;

/** An item of the timeline, and the robot turn that was heard last before it. */
interface Prompted<Item extends TimelineItem> {
  item: Item;
  prompt: Turn | null;
}

/** Where an agent has spoken since the robot did, there is no prompt. */
function withPrompts(call: Call): Prompted<TimelineItem>[] {
  let prompt: Turn | null = null;
  return [...call.timeline.before, ...call.timeline.after].map((item) => {
    const prompted = { item, prompt };
    if (item.kind === 'turn' && item.speaker === 'robot') prompt = item;
    if (item.kind === 'turn' && item.speaker === 'agent') prompt = null;
    return prompted;
  });
}

function isTurn(each: Prompted<TimelineItem>): each is Prompted<Turn> {
  return each.item.kind === 'turn';
}

function isSilence(each: Prompted<TimelineItem>): each is Prompted<EventMark> {
  return each.item.kind === 'mark' && each.item.mark === 'silence';
}

function playedMs({ speaker, event }: Turn): number {
  return speaker === 'customer' ? (amountOf(event.playMs) ?? 0) : 0;
}

function shareOf(part: number | null, whole: number | null): number | null {
  return part === null || !whole ? null : Math.min(part / whole, 1);
}

function toBargeIn(
  { item, prompt }: Prompted<Turn>,
  nodes: ReadonlyMap<string | null, Utterance>,
  lengthOf: LengthOf,
): BargeIn {
  const node = nodes.get(prompt?.event.answerId ?? null);
  const playMs = playedMs(item);
  const promptMs = prompt && amountOf(lengthOf(prompt));
  return {
    customerTurnId: item.id,
    promptTurnId: prompt?.id ?? null,
    playMs,
    promptMs,
    share: shareOf(playMs, promptMs),
    blockAsr: node?.blockAsr ?? null,
    allowKeywordInterrupt: node?.allowKeywordInterrupt ?? null,
  };
}

/** How often each node was said again by a row of silence, by its id. */
function repeatsInSilence(robotTurns: readonly Turn[], silentIds: ReadonlySet<string>) {
  const repeats = new Map<string, number>();
  for (const { event } of robotTurns) {
    if (event.answerId === null) continue;
    const before = repeats.get(event.answerId);
    const isRepeat = before !== undefined && silentIds.has(event.id);
    repeats.set(event.answerId, (before ?? 0) + Number(isRepeat));
  }
  return repeats;
}

function toRetries(
  utterances: readonly Utterance[],
  repeats: ReadonlyMap<string, number>,
  unanswered: ReadonlySet<string | null>,
): Retry[] {
  return utterances.flatMap(({ id, name, maxRetry }) => {
    const used = id === null ? 0 : (repeats.get(id) ?? 0);
    if (id === null || (used === 0 && !unanswered.has(id))) return [];
    return [{ utteranceId: id, name, used, allowed: amountOf(maxRetry) }];
  });
}

/** The robot's opening line; null where it said none. */
export function openingTurn(call: Call): Turn | null {
  const isOpening = ({ speaker, event }: Turn) => speaker === 'robot' && event.notify === 'enter';
  return turnsOf(call).find(isOpening) ?? null;
}

function openingHeard(call: Call, turns: Prompted<Turn>[], lengthOf: LengthOf): OpeningHeard {
  const opening = openingTurn(call);
  if (!opening) return { heardMs: null, lengthMs: null, share: null };
  const reply = turns.find(({ item, prompt }) => item.speaker === 'customer' && prompt === opening);
  const playMs = reply ? playedMs(reply.item) : 0;
  const lengthMs = amountOf(lengthOf(opening));
  const limitMs = playMs > 0 ? playMs : amountOf(call.record.talkMs);
  const heardMs = lengthMs === null || limitMs === null ? null : Math.min(limitMs, lengthMs);
  return { heardMs, lengthMs, share: shareOf(heardMs, lengthMs) };
}

/**
 * Where the customer interrupted or stayed silent, how often the script's nodes were retried, and
 * how much of the opening can have been heard. `lengthOf` tells how long a turn's recording lasts
 * in ms, where that is known; the rest rests on `play_ms`, `notify`, `answer_id` and `bill`.
 */
export function measurePatience(call: Call, lengthOf: LengthOf): Patience {
  const all = withPrompts(call);
  const turns = all.filter(isTurn);
  const silences = all.filter(isSilence);
  const silentEventIds = silences.map(({ item }) => item.event.id);
  const robotTurns = turns.map(({ item }) => item).filter(({ speaker }) => speaker === 'robot');
  const repeats = repeatsInSilence(robotTurns, new Set(silentEventIds));
  const unanswered = new Set(silences.map(({ prompt }) => prompt?.event.answerId ?? null));
  const named = call.script.utterances.filter(({ id }) => id !== null);
  const nodes = new Map(named.map((node) => [node.id, node]));
  return {
    bargeIns: turns
      .filter(({ item }) => playedMs(item) > 0)
      .map((each) => toBargeIn(each, nodes, lengthOf)),
    silentEventIds,
    retries: toRetries(call.script.utterances, repeats, unanswered),
    opening: openingHeard(call, turns, lengthOf),
  };
}
