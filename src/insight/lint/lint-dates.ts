import type { Call, CallEvent, Turn } from '../../call/types.ts';
import { callFinding, type Finding, turnFinding } from './finding.ts';

/** A time and what it is called. */
type Moment = readonly [name: string, at: number | null];

const toleranceMs = 2000;

function detailOf([first, firstAt]: Moment, [second, secondAt]: Moment): Finding['detail'] {
  return { first, firstAt: firstAt ?? 0, second, secondAt: secondAt ?? 0 };
}

function outOfOrder(first: Moment, second: Moment): Finding[] {
  if (first[1] === null || second[1] === null || first[1] <= second[1]) return [];
  return [callFinding('dates-contradict', `${first[0]}-${second[0]}`, detailOf(first, second))];
}

function orderOf({ record, transfer }: Call): Finding[] {
  const called: Moment = ['calledAt', record.calledAt];
  const answered: Moment = ['answeredAt', record.answeredAt];
  const hungUp: Moment = ['hungUpAt', record.hungUpAt];
  return [
    ...outOfOrder(called, answered),
    ...outOfOrder(answered, hungUp),
    ...(record.answeredAt === null ? outOfOrder(called, hungUp) : []),
    ...outOfOrder(
      ['transferStartedAt', transfer?.startedAt ?? null],
      ['transferAnsweredAt', transfer?.answeredAt ?? null],
    ),
  ];
}

/** One finding for all rows on the wrong side of a time, at the turn of the first of them. */
function strays(
  rows: readonly CallEvent[],
  turns: readonly Turn[],
  key: string,
  momentsOf: (row: Moment) => [Moment, Moment],
): Finding[] {
  const [first] = rows;
  if (!first) return [];
  const moments = momentsOf(['createdAt', first.createdAt]);
  const detail = { ...detailOf(...moments), rows: rows.length };
  const turn = turns.find(({ event }) => event === first);
  return [
    turn
      ? turnFinding('dates-contradict', turn, detail, key)
      : callFinding('dates-contradict', key, detail),
  ];
}

function strayRows({ record, events }: Call, turns: readonly Turn[]): Finding[] {
  const { answeredAt, hungUpAt } = record;
  if (answeredAt !== null && hungUpAt !== null && answeredAt > hungUpAt) return [];
  const from = (answeredAt ?? Number.NEGATIVE_INFINITY) - toleranceMs;
  const to = (hungUpAt ?? Number.POSITIVE_INFINITY) + toleranceMs;
  const early = events.filter(({ createdAt }) => createdAt !== null && createdAt < from);
  const late = events.filter(({ createdAt }) => createdAt !== null && createdAt > to);
  return [
    ...strays(early, turns, 'early-rows', (row) => [['answeredAt', answeredAt], row]),
    ...strays(late, turns, 'late-rows', (row) => [row, ['hungUpAt', hungUpAt]]),
  ];
}

/**
 * Times that cannot follow each other as they should: `first` is later than `second`. Rows may be
 * written two seconds before the answer and after the hang-up.
 */
export function lintDates(call: Call, turns: readonly Turn[]): Finding[] {
  return [...orderOf(call), ...strayRows(call, turns)];
}

function differing(key: string, stated: number | null, derived: number | null): Finding[] {
  if (stated === null || derived === null) return [];
  if (derived < 0 || Math.abs(stated - derived) <= toleranceMs) return [];
  return [callFinding('durations-contradict', key, { duration: key, stated, derived })];
}

function between(start: number | null, end: number | null): number | null {
  return start !== null && end !== null ? end - start : null;
}

/** Lengths that differ by more than two seconds from their times, and more talk than call. */
export function lintDurations({ record }: Call): Finding[] {
  const { calledAt, answeredAt, hungUpAt, durationMs, talkMs } = record;
  const talksTooLong = talkMs !== null && durationMs !== null && talkMs > durationMs;
  return [
    ...differing('call', durationMs, between(calledAt, hungUpAt)),
    ...differing('talk', talkMs, between(answeredAt, hungUpAt)),
    ...(talksTooLong
      ? [callFinding('durations-contradict', 'talk-in-call', { talkMs, durationMs })]
      : []),
  ];
}
