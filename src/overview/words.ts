import { formatNumber, formatPercent } from '../messages/format.ts';
import { getLocale } from '../messages/locale.ts';

/** What stands for a figure that there is none of. */
export const none = '–';

/** A part of a whole in percent; none where there is no whole. */
export function shareWords(part: number, whole: number): string {
  return whole === 0 ? none : formatPercent(part / whole);
}

/** By how much something grew since the period before, in percent of what it was then. */
export function growthWords(now: number | null, before: number | null): string {
  if (now === null || before === null || before === 0) return none;
  return `${signed(((now - before) / before) * 100, 0)}%`;
}

/** By how much a share changed, in percentage points. */
export function pointsWords(now: Share, before: Share): string {
  if (now.whole === 0 || before.whole === 0) return none;
  return signed((now.part / now.whole - before.part / before.whole) * 100, 1);
}

/** A part of a whole. */
export interface Share {
  part: number;
  whole: number;
}

/** By how much a measure changed. */
export function differenceWords(now: number | null, before: number | null): string {
  return now === null || before === null ? none : signed(now - before, 1);
}

/** A number with its sign, which 0 has none of. */
function signed(value: number, digits: number): string {
  return new Intl.NumberFormat(getLocale(), {
    ...{ signDisplay: 'exceptZero', maximumFractionDigits: digits },
  }).format(value);
}

/** A score to a tenth. */
export function scoreWords(score: number | null): string {
  return score === null ? none : formatNumber(Math.round(score * 10) / 10);
}
