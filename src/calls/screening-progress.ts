import type { CallFacets } from '../contract/call-table.ts';
import type { ScreeningState } from '../contract/screening.ts';

/** How far the calls of some tasks are looked through, taken together. */
export function screeningOf(tasks: CallFacets['tasks']): ScreeningState {
  const sum = (name: 'total' | 'screened' | 'failed' | 'perMinute') =>
    tasks.reduce((total, { screening }) => total + screening[name], 0);
  return {
    ...{ total: sum('total'), screened: sum('screened'), failed: sum('failed') },
    perMinute: sum('perMinute'),
    isPaused: tasks.length > 0 && tasks.every(({ screening }) => screening.isPaused),
  };
}

/** How many calls are still to be looked through: those that could not be read are tried again later. */
export function leftToScreen({ total, screened, failed, isPaused }: ScreeningState): number {
  return isPaused ? 0 : Math.max(0, total - screened - failed);
}

/** Into how many parts screening is cut, after each of which the calls are asked for again. */
const parts = 20;

/** How many of those parts are done. */
export function stepsOf(state: ScreeningState): number {
  if (leftToScreen(state) === 0) return parts;
  return Math.floor((state.screened / state.total) * parts);
}

/** How long that takes yet, in ms; null where it cannot be told. */
export function timeLeft(state: ScreeningState): number | null {
  return state.perMinute === 0 ? null : (leftToScreen(state) / state.perMinute) * 60_000;
}
