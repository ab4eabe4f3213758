import type { Call, Section, Turn } from './types.ts';

/** All turns of a call in order. */
export function turnsOf(call: Call): Turn[] {
  const sections: Section[] = ['before', 'after'];
  return sections.flatMap((section) =>
    call.timeline[section].filter((item) => item.kind === 'turn'),
  );
}
