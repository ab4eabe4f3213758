import { dialoguesOf } from '../campaigns/campaign-call.ts';
import { campaigns } from '../campaigns/campaigns.ts';
import type { Line } from '../dialogue/lines.ts';
import { linesOf, speechId } from '../dialogue/lines.ts';
import { exampleLines } from '../example-call.ts';
import { findCall, writtenCalls } from '../find-call.ts';

/** Every line that any demo call needs speech for, by speech id. */
export function allLines(): Map<string, Line> {
  const generated = [findCall('rows-100') ?? []].flat();
  const lines = [
    ...exampleLines,
    ...[...writtenCalls, ...generated].flatMap((call) => linesOf(call.dialogue)),
    ...campaigns.flatMap(dialoguesOf).flatMap(linesOf),
  ];
  return new Map(lines.map((line) => [speechId(line), line]));
}
