import type { Call, Section, Turn } from './types.ts';

/** All turns of a call in order. */
export function turnsOf(call: Call): Turn[] {
  const sections: Section[] = ['before', 'after'];
  return sections.flatMap((section) =>
    call.timeline[section].filter((item) => item.kind === 'turn'),
  );
}

const numbers = new WeakMap<Call, ReadonlyMap<string, number>>();

/**
 * The number of each turn by its id: from 1, in spoken order, across the transfer. Whatever is shown
 * as a turn has one, and nothing else. The platform's own `rounds` counts something undocumented.
 * A call is counted once, however often it is asked for.
 */
export function turnNumbers(call: Call): ReadonlyMap<string, number> {
  const counted =
    numbers.get(call) ?? new Map(turnsOf(call).map(({ id }, index) => [id, index + 1]));
  numbers.set(call, counted);
  return counted;
}
