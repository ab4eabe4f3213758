import { parseShanghaiTime } from '../call/shanghai-time.ts';
import { intentionGrades } from '../contract/intention-grades.ts';

const zoned = /T.*(?:Z|[+-]\d{2}:?\d{2})$/;
const written =
  /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?:[ T]+(\d{1,2})[:时](\d{1,2})(?:[:分](\d{1,2}))?.*)?$/;

/** Epoch ms of a moment in Asia/Shanghai, or with a zone, or in seconds or ms since 1970; null for none. */
export function readMoment(cell: string): number | null {
  if (/^1\d{9}(\d{3})?$/.test(cell)) return Number(cell.padEnd(13, '0'));
  if (zoned.test(cell)) return Number.isNaN(Date.parse(cell)) ? null : Date.parse(cell);
  const match = written.exec(cell);
  if (!match) return null;
  const [year, month, day, hour, minute, second] = match
    .slice(1)
    .map((part) => (part ?? '0').padStart(2, '0'));
  return parseShanghaiTime(`${year}-${month}-${day} ${hour}:${minute}:${second}`) ?? null;
}

/** A length of time in ms, from seconds or from `m:ss` or `h:mm:ss`; null for none. */
export function readLength(cell: string): number | null {
  const seconds = /^(\d{1,5}(?:\.\d+)?)\s*(?:s|sec|秒)?$/i.exec(cell)?.[1];
  if (seconds !== undefined) return within(Math.round(Number(seconds) * 1000));
  if (!/^(\d{1,2}:)?\d{1,3}:\d{2}$/.test(cell)) return null;
  return within(cell.split(':').reduce((sum, part) => sum * 60 + Number(part), 0) * 1000);
}

function within(ms: number): number | null {
  return ms <= 86_400_000 ? ms : null;
}

/** A grade of intention, `A` of `A类`; null for none. */
export function readIntention(cell: string): (typeof intentionGrades)[number] | null {
  const letter = cell.normalize('NFKC').toUpperCase();
  return intentionGrades.find((grade) => new RegExp(`^${grade}(?:$|[^A-Z])`).test(letter)) ?? null;
}
