import type { Utterance } from '../call/script.ts';
import { turnsOf } from '../call/turns.ts';
import type { Call, CallEvent, Turn } from '../call/types.ts';
import { expressionSpans, keywordSpans, type Spans } from './spans.ts';

/** A value whose meaning is not documented, with its name on the wire. */
interface RawValue {
  field: string;
  value: string;
}

/** Why a robot said what it said, as its own row has it. `…Ms` are ms, spans UTF-16 units of `heard`. */
export interface Explanation {
  /** `answer_text`. */
  node: string | null;
  /** `answer_id`. */
  nodeId: string | null;
  /** The node in the script's main flow, where it is one of it. */
  utterance: Utterance | null;
  wordClass: string | null;
  wordClassStr: string | null;
  /** What the customer said last: in the row itself (`question`), else in an earlier turn. */
  heard: string | null;
  /** The turn of `heard`. Of an earlier row, when the customer said nothing in the robot's own. */
  heardTurnId: string | null;
  keyword: string | null;
  keywordSpans: Spans;
  score: number | null;
  /** `nlp_threshold` of the script. */
  threshold: number | null;
  isRegular: boolean | null;
  expression: string | null;
  expressionSpans: Spans;
  /** `asrtype`. */
  engine: string | null;
  /** `asr_elapse`. */
  recognitionMs: number | null;
  errorCode: number | null;
  speakMs: number | null;
  playMs: number | null;
  answerAction: string | null;
  /** `upstream_answer_content`. */
  upstreamAnswer: string | null;
  /** Only those that the row has. */
  raw: readonly RawValue[];
}

/** The last customer turn up to each turn, by the turn's id. */
function heardTurns(call: Call): Map<string, Turn> {
  const heard = new Map<string, Turn>();
  let last: Turn | null = null;
  for (const turn of turnsOf(call)) {
    if (turn.speaker === 'customer') last = turn;
    if (last) heard.set(turn.id, last);
  }
  return heard;
}

function utterancesById({ script }: Call): Map<string, Utterance> {
  const nodes = new Map<string, Utterance>();
  for (const node of script.utterances) {
    if (node.id && !nodes.has(node.id)) nodes.set(node.id, node);
  }
  return nodes;
}

function rawValues(event: CallEvent): RawValue[] {
  const fields = [
    ['playback_after_action', event.playbackAfterAction],
    ['upstream_answer_action', event.upstreamAnswerAction],
    ['upstream_answer_text', event.upstreamAnswerText],
    ['upstream_answer_id', event.upstreamAnswerId],
  ] as const;
  return fields.flatMap(([field, value]) => (value === null ? [] : { field, value }));
}

function lengthOf(ms: number | null): number | null {
  return ms !== null && ms >= 0 ? ms : null;
}

function matchOf({ keyword, score, isRegular, expression }: CallEvent, heard: string | null) {
  return {
    keyword,
    keywordSpans: keywordSpans(keyword, heard),
    score,
    isRegular,
    expression,
    expressionSpans: expressionSpans(expression, heard),
  };
}

function recognitionOf({ asrtype, asrElapse, errorCode, speakMs, playMs }: CallEvent) {
  return {
    engine: asrtype,
    recognitionMs: lengthOf(asrElapse),
    errorCode,
    speakMs: lengthOf(speakMs),
    playMs: lengthOf(playMs),
  };
}

/**
 * Explains the robot's turns of a call: it reads the call once, and then explains each turn in a
 * time that does not grow with the call. A negative length counts as not known. A turn of a hidden
 * row has no `heardTurnId`.
 */
export function createExplainer(call: Call): (turn: Turn) => Explanation {
  const heardBy = heardTurns(call);
  const nodes = utterancesById(call);
  const threshold = call.script.settings?.nlpThreshold ?? null;
  return ({ id, event }) => {
    const heardTurn = heardBy.get(id) ?? null;
    const heard = (heardTurn?.event ?? event).question;
    const utterance = nodes.get(event.answerId ?? '') ?? null;
    return {
      node: event.answerText,
      nodeId: event.answerId,
      utterance,
      wordClass: event.wordClass,
      wordClassStr: event.wordClassStr ?? utterance?.wordClassStr ?? null,
      heard,
      heardTurnId: heardTurn?.id ?? null,
      ...matchOf(event, heard),
      threshold,
      ...recognitionOf(event),
      answerAction: event.answerAction,
      upstreamAnswer: event.upstreamAnswerContent,
      raw: rawValues(event),
    };
  };
}
