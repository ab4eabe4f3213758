export const dayMs = 86_400_000;

/** Reads a platform time (`2023-07-03 15:21:31`, Asia/Shanghai, no zone) as milliseconds on its own clock. */
export function readTime(text: string): number {
  return Date.parse(`${text.replace(' ', 'T')}Z`);
}

/** Writes milliseconds of {@link readTime} as the platform does: to the second, cut off. */
export function writeTime(ms: number): string {
  return new Date(ms).toISOString().slice(0, 19).replace('T', ' ');
}

/** When a day (`2023-07-03`) begins, as {@link readTime} has it; NaN for what is no day. */
export function readDay(day: string): number {
  return readTime(`${day} 00:00:00`);
}

/** The date alone, `2023-07-03`. */
export function writeDay(ms: number): string {
  return writeTime(ms).slice(0, 10);
}
