/** A day in ms. */
export const dayMs = 86_400_000;

/** When a day (`2026-01-31`) begins in Asia/Shanghai, which has had no summer time since 1991. */
export function startOfDay(day: string): Date {
  return new Date(`${day}T00:00:00+08:00`);
}

/** When the day after a day begins there. */
export function dayAfter(day: string): Date {
  return new Date(startOfDay(day).getTime() + dayMs);
}

/** The day that it is there. */
export function today(): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format();
}
