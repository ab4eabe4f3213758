import type { KnownNumbers } from './personal-number.ts';
import { answerSentences, customerSentence } from './sentences.ts';
import { saysFailed } from './transfer.ts';
import { turnIdOf } from './turn-id.ts';
import type {
  CallEvent,
  EventMark,
  Section,
  Speaker,
  TimelineItem,
  Transfer,
  Turn,
  TurnMark,
} from './types.ts';

/**
 * Who gave a row's answer. After the transfer that is the human agent, unless the transfer is
 * known to have failed: then the robot went on.
 */
function answerer(event: CallEvent, section: Section, transfer: Transfer | null): Speaker {
  if (section === 'before') return 'robot';
  return saysFailed(event.bridgeStatus) || transfer?.outcome === 'failed' ? 'robot' : 'agent';
}

function customerMarks(event: CallEvent): TurnMark[] {
  const isFinal = event.notify === 'asrmessage_notify';
  const marks: TurnMark[] = [];
  if ((event.playMs ?? 0) > 0) marks.push('barge-in');
  if (event.notify === 'asrprogress_notify') marks.push('unfinished');
  const isUnanswered = event.answerText === null && event.answerContent === null;
  if (isFinal && event.section === 'before' && isUnanswered) {
    marks.push('keeps-talking');
  }
  if (event.errorCode) marks.push('recognition-error');
  return marks;
}

function customerTurn(
  event: CallEvent,
  section: Section,
  known: KnownNumbers | undefined,
): Turn | null {
  if (!event.question && !event.voice) return null;
  const id = turnIdOf(event.id, 'question');
  return {
    kind: 'turn',
    id,
    speaker: 'customer',
    section,
    event,
    sentences: [customerSentence(event, id, known)],
    looseClips: [],
    doubts: [],
    marks: customerMarks(event),
  };
}

function answerTurn(
  event: CallEvent,
  section: Section,
  speaker: Speaker,
  known: KnownNumbers | undefined,
): Turn | null {
  const id = turnIdOf(event.id, 'answer');
  const answer = answerSentences(event, id, known);
  if (answer.sentences.length === 0 && answer.looseClips.length === 0) return null;
  return { kind: 'turn', id, speaker, section, event, ...answer, marks: [] };
}

const markOf: ReadonlyMap<string, EventMark['mark']> = new Map([
  ['enter', 'answered'],
  ['playback_result', 'silence'],
  ['wait_result', 'silence'],
  ['bridge_result', 'transfer-ended'],
  ['leave', 'left'],
]);

function eventMark(event: CallEvent, section: Section, hasTurns: boolean): EventMark | null {
  const mark = markOf.get(event.notify) ?? (hasTurns ? null : 'bookkeeping');
  return mark && { kind: 'mark', id: `${event.id}-mark`, section, mark, event };
}

/**
 * What a row shows, in spoken order: what happened (the call was answered, nobody spoke), what
 * the customer said, what was answered, or that the call was left. `known` are the call's numbers.
 */
export function toTimelineItems(
  event: CallEvent,
  section: Section,
  transfer: Transfer | null,
  known?: KnownNumbers,
): TimelineItem[] {
  const speaker = answerer(event, section, transfer);
  const turns = [
    customerTurn(event, section, known),
    answerTurn(event, section, speaker, known),
  ].filter((turn) => turn !== null);
  const mark = eventMark(event, section, turns.length > 0);
  if (!mark) return turns;
  const comesLast = mark.mark === 'left' || mark.mark === 'transfer-ended';
  return comesLast ? [...turns, mark] : [mark, ...turns];
}
