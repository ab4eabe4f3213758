const wallClock = /^(\d{4})-(\d{2})-(\d{2})(?:[ T](\d{2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?)?$/;
const hoursAheadOfUtc = 8;

/**
 * Epoch ms of a platform time, `YYYY-MM-DD[ HH:mm[:ss]]`, which is Asia/Shanghai (no zone on the
 * wire; known from public clients). Undefined when it is no such time.
 */
export function parseShanghaiTime(text: string): number | undefined {
  const match = wallClock.exec(text.trim());
  if (!match) return undefined;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = match
    .slice(1)
    .map((part) => Number(part ?? 0));
  const utc = Date.UTC(year, month - 1, day, hour, minute, second);
  const date = new Date(utc);
  const isDay =
    date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  if (!isDay || hour > 23 || minute > 59 || second > 59) return undefined;
  return utc - hoursAheadOfUtc * 3_600_000;
}
