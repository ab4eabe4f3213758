import { m } from './index.ts';
import { getLocale } from './locale.ts';

/** China has one zone, eight hours ahead of UTC, and no summer time since 1991. */
const aheadMs = 8 * 3_600_000;

/** A moment in the platform's zone as ISO 8601 writes it, without the zone. Takes epoch ms. */
function inShanghai(ms: number): string {
  return new Date(ms + aheadMs).toISOString();
}

/** Date and time of day, `2023-07-03 15:21:31`, in the platform's zone. Takes epoch ms. */
export function formatDateTime(ms: number): string {
  return `${formatDate(ms)} ${formatTimeOfDay(ms)}`;
}

/** A date, `2023-07-03`, in the platform's zone. Takes epoch ms. */
export function formatDate(ms: number): string {
  return inShanghai(ms).slice(0, 10);
}

/** Time of day to the second, `15:21:31`, in the platform's zone. Takes epoch ms. */
export function formatTimeOfDay(ms: number): string {
  return inShanghai(ms).slice(11, 19);
}

const numberFormats = new Map<string, Intl.NumberFormat>();

/** To make a format takes far longer than to use it. */
function numberFormat(): Intl.NumberFormat {
  const locale = getLocale();
  const known = numberFormats.get(locale);
  if (known) return known;
  const made = new Intl.NumberFormat(locale);
  numberFormats.set(locale, made);
  return made;
}

/** A number as the language writes it. */
export function formatNumber(value: number): string {
  const isPlain = Number.isInteger(value) && Math.abs(value) < 1000;
  return isPlain ? String(value) : numberFormat().format(value);
}

/** A score in whole points, a dash where there is none. */
export function formatScore(score: number | null): string {
  return score === null ? '–' : formatNumber(Math.round(score));
}

/** A share (1 is all) in percent. */
export function formatPercent(share: number): string {
  return `${Math.round(share * 100)}%`;
}

/** A length of time in words, `1 min 8 sec`. Takes ms; tenths of seconds under ten seconds. */
export function formatDuration(ms: number): string {
  if (ms < 10_000) return m.unit_seconds({ count: Math.round(ms / 100) / 10 });
  const total = Math.round(ms / 1000);
  const parts = [
    { count: Math.floor(total / 3600), words: m.unit_hours },
    { count: Math.floor(total / 60) % 60, words: m.unit_minutes },
    { count: total % 60, words: m.unit_seconds },
  ];
  return parts
    .filter(({ count }) => count > 0)
    .map(({ count, words }) => words({ count }))
    .join(' ');
}
