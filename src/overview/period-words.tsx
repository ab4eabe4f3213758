import type { Overview } from '../contract/overview.ts';
import { m } from '../messages/index.ts';

/** Which period the figures are of, and which one they are compared with. */
export function PeriodWords({ overview: { period, before } }: { overview: Overview }) {
  const words = { ...period, beforeFrom: before.from, beforeTo: before.to };
  return <p className="truncate text-sm text-muted">{m.overview_period(words)}</p>;
}
