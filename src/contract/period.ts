/** Days in Asia/Shanghai, both included. */
export interface Period {
  from: string;
  to: string;
}

/** How many days are shown where nobody says which, and how many at most. */
export const [usualDays, mostDays] = [30, 366];

const dayMs = 86_400_000;

/** A day so many days after another; before it where they are negative. */
export function addDays(day: string, days: number): string {
  return new Date(Date.parse(day) + days * dayMs).toISOString().slice(0, 10);
}

/** How many days a period has. */
function lengthOf({ from, to }: Period): number {
  return (Date.parse(to) - Date.parse(from)) / dayMs + 1;
}

/** The last so many days, today among them. */
export function lastDays(days: number, today: string): Period {
  return { from: addDays(today, 1 - days), to: today };
}

/**
 * The period that is asked for, what is left out of it filled in; null where it ends before it begins, or
 * is too long.
 */
export function periodOf(
  { from, to }: { from?: string | undefined; to?: string | undefined },
  today: string,
): Period | null {
  const last = to ?? (from !== undefined && from > today ? from : today);
  const period = { from: from ?? addDays(last, 1 - usualDays), to: last };
  const days = lengthOf(period);
  return days >= 1 && days <= mostDays ? period : null;
}

/** The period of the same length before another. */
export function periodBefore(period: Period): Period {
  return { from: addDays(period.from, -lengthOf(period)), to: addDays(period.from, -1) };
}

/** The days of a period. */
export function daysOf(period: Period): string[] {
  return Array.from({ length: lengthOf(period) }, (_, at) => addDays(period.from, at));
}
