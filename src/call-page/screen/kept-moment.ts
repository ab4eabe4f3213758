import type { TurnMoment } from '../navigation/share.ts';

const key = 'turnwise.moment';

/** Where a call was when this tab's page was reloaded; null when it was opened in any other way. */
export function readKeptMoment(path: string): TurnMoment | null {
  const [entry] = performance.getEntriesByType('navigation');
  if (!(entry instanceof PerformanceNavigationTiming) || entry.type !== 'reload') return null;
  try {
    const kept = Object(JSON.parse(sessionStorage.getItem(key) ?? '{}'));
    const isPlace = typeof kept.turnId === 'string' && typeof kept.seconds === 'number';
    return kept.path === path && isPlace ? { turnId: kept.turnId, seconds: kept.seconds } : null;
  } catch {
    return null;
  }
}

/**
 * Keeps where a call is for the next page of this tab. Does nothing where the browser refuses
 * storage: a reload then opens the address's turn.
 */
export function writeKeptMoment(path: string, moment: TurnMoment | null): void {
  try {
    if (moment === null) sessionStorage.removeItem(key);
    else sessionStorage.setItem(key, JSON.stringify({ path, ...moment }));
  } catch {
    return;
  }
}
