import { dayMs, readDay, writeDay } from '../payload/dates.ts';
import type { Campaign } from './campaign.ts';

/** Lists go back four weeks, so that each holds as many working days as any other. */
const listedDays = 28;

/** A day as `2023-07-03`. */
export type Day = string;

/** The days whose calls are listed, the newest first: four weeks up to yesterday in Shanghai. */
export function listedDaysAt(now: Date): Day[] {
  const shanghaiMs = now.getTime() + 8 * 3_600_000;
  return Array.from({ length: listedDays }, (_, ago) => writeDay(shanghaiMs - (ago + 1) * dayMs));
}

/** Whether a text names a day. */
export function isDay(text: string): boolean {
  const ms = readDay(text);
  return !Number.isNaN(ms) && writeDay(ms) === text;
}

/** How many calls a campaign has on a day. */
export function callsOn({ callsADay }: Campaign, day: Day): number {
  const weekday = new Date(readDay(day)).getUTCDay();
  return weekday === 0 || weekday === 6 ? callsADay.weekend : callsADay.working;
}

/** Which week of its month of four weeks a day is in, from 0 to 3. */
export function weekOf(day: Day): number {
  const mondayMs = readDay('1970-01-05');
  return Math.floor((readDay(day) - mondayMs) / (7 * dayMs)) % 4;
}
