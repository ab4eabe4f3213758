import { formatNumber } from '../../../messages/format.ts';

/** A score in whole points, a dash where there is none. */
export function shownScore({ score }: { score: number | null }): string {
  return score === null ? '–' : formatNumber(Math.round(score));
}
