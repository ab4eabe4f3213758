import { nationalNumber } from '../../call/personal-number.ts';
import { turnsOf } from '../../call/turns.ts';
import type { Call, TimelineItem, Turn } from '../../call/types.ts';
import { callFinding, type Finding, turnFinding } from './finding.ts';
import { lintDates, lintDurations } from './lint-dates.ts';

/** A number as it is compared; null when there is none. */
function comparable(number: string | null): string | null {
  const national = number === null ? '' : nationalNumber(number);
  return national === '' ? null : national;
}

/**
 * Whether two numbers are surely not the same. Where they come masked, that is by a digit that both show, or
 * by how they are masked: numbers that would look alike are masked otherwise.
 */
function differ(one: string, other: string): boolean {
  const areWhole = /^\d+$/.test(one + other);
  if (areWhole || one.length !== other.length) return areWhole && one !== other;
  const isDigit = (character: string | undefined) => /\d/.test(character ?? '');
  return Array.from(one).some((character, at) => {
    return character !== other[at] && isDigit(character) === isDigit(other[at]);
  });
}

/** One finding for each other number that rows give for the callee. */
function otherCallees({ record, events }: Call): Finding[] {
  const own = comparable(record.callee);
  if (own === null) return [];
  const rowsOf = new Map<string, number>();
  for (const { callee } of events) {
    const other: string | null = callee === record.callee ? own : comparable(callee);
    if (other !== null && differ(own, other)) rowsOf.set(other, (rowsOf.get(other) ?? 0) + 1);
  }
  return [...rowsOf].map(([other, rows], index) => {
    return callFinding('ids-differ', `callee-${index}`, { record: own, row: other, rows });
  });
}

function isAnswered({ marks }: Turn): boolean {
  return !marks.includes('keeps-talking') && !marks.includes('unfinished');
}

function countUnreadable({ timeline }: Call): number {
  const unreadable = (items: readonly TimelineItem[]) =>
    items.filter(({ kind }) => kind === 'unreadable').length;
  return unreadable(timeline.before) + unreadable(timeline.after);
}

/**
 * What a round is, is not documented. It is taken to be at least a customer turn that the robot
 * answered before the transfer, and at most a finished sentence in any row, hidden or unreadable.
 */
function contradictingRounds(call: Call, turns: readonly Turn[]): Finding[] {
  const { rounds } = call.record;
  if (rounds === null) return [];
  const customers = turns.filter(({ speaker }) => speaker === 'customer');
  const finals = call.events.filter(({ notify }) => notify === 'asrmessage_notify');
  const least = customers.filter((turn) => turn.section === 'before' && isAnswered(turn)).length;
  const most = Math.max(customers.length, finals.length) + countUnreadable(call);
  if (rounds >= least && rounds <= most) return [];
  return [
    callFinding('rounds-contradict', 'record', { rounds, turns: customers.length, least, most }),
  ];
}

function isPeculiar({ doubts, marks }: Turn): boolean {
  return doubts.length > 0 || marks.length > 0;
}

function turnFaults(turn: Turn): Finding[] {
  const { event, doubts, marks, sentences } = turn;
  const counts = { sentences: sentences.length, clips: event.downloadVoice.length };
  return [
    ...(doubts.includes('clips') ? [turnFinding('counts-differ', turn, counts)] : []),
    ...(marks.includes('recognition-error')
      ? [turnFinding('recognition-error', turn, { code: event.errorCode ?? 0 })]
      : []),
  ];
}

/** Where the record, its rows and what the turns hold contradict each other. */
export function lintRecord(call: Call, turns: readonly Turn[] = turnsOf(call)): Finding[] {
  return [
    ...otherCallees(call),
    ...lintDates(call, turns),
    ...lintDurations(call),
    ...contradictingRounds(call, turns),
    ...turns.filter(isPeculiar).flatMap(turnFaults),
  ];
}
