import { getLocale } from './locale.ts';

const timeZone = 'Asia/Shanghai';
const formats = new Map<string, Intl.DateTimeFormat>();

function dateFormat(options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = getLocale() + JSON.stringify(options);
  const known = formats.get(key);
  if (known) return known;
  const made = new Intl.DateTimeFormat(getLocale(), { timeZone, hourCycle: 'h23', ...options });
  formats.set(key, made);
  return made;
}

/** Date and time of day, in the platform's zone. Takes epoch ms. */
export function formatDateTime(ms: number): string {
  return dateFormat({ dateStyle: 'medium', timeStyle: 'medium' }).format(ms);
}

/** A date, in the platform's zone. Takes epoch ms. */
export function formatDate(ms: number): string {
  return dateFormat({ dateStyle: 'medium' }).format(ms);
}

/** Time of day to the second, in the platform's zone. Takes epoch ms. */
export function formatTimeOfDay(ms: number): string {
  return dateFormat({ hour: '2-digit', minute: '2-digit', second: '2-digit' }).format(ms);
}

const numberFormats = new Map<string, Intl.NumberFormat>();

/** To make a format takes far longer than to use it. */
function numberFormat(options: Intl.NumberFormatOptions = {}): Intl.NumberFormat {
  const key = getLocale() + JSON.stringify(options);
  const known = numberFormats.get(key);
  if (known) return known;
  const made = new Intl.NumberFormat(getLocale(), options);
  numberFormats.set(key, made);
  return made;
}

/** A number as the language writes it. */
export function formatNumber(value: number): string {
  return numberFormat().format(value);
}

/** A share (1 is all) in percent. */
export function formatPercent(share: number): string {
  return numberFormat({ style: 'percent' }).format(share);
}

function unit(value: number, name: string, digits = 0): string {
  return numberFormat({
    style: 'unit',
    unit: name,
    unitDisplay: 'short',
    maximumFractionDigits: digits,
  }).format(value);
}

/** A length of time in words, `1 min 8 s`. Takes ms; tenths of seconds under ten seconds. */
export function formatDuration(ms: number): string {
  if (ms < 10_000) return unit(ms / 1000, 'second', 1);
  const total = Math.round(ms / 1000);
  const parts: [number, string][] = [
    [Math.floor(total / 3600), 'hour'],
    [Math.floor(total / 60) % 60, 'minute'],
    [total % 60, 'second'],
  ];
  return parts
    .filter(([value]) => value > 0)
    .map(([value, name]) => unit(value, name))
    .join(' ');
}
