import { maskNumbersIn } from '../call/personal-number.ts';
import type { QueuePlan, Strata } from '../contract/queue.ts';
import { formatNumber } from '../messages/format.ts';
import { m } from '../messages/index.ts';

/** What a sample is drawn in proportion to. */
export const strataWords: Record<Strata, () => string> = {
  none: m.queue_strata_none,
  task: m.queue_strata_task,
  level: m.queue_strata_level,
  node: m.queue_strata_node,
};

/** A stratum as it is called; the one without a name, where calls have none. */
export function stratumWords(strata: Strata, name: string): string {
  if (strata === 'none') return m.queue_stratum_all();
  return name === '' ? m.queue_stratum_unnamed() : maskNumbersIn(name);
}

/** How a queue is drawn and reviewed, in a line. */
export function planWords({ size, strata, method, isBlind, secondPercent }: QueuePlan): string {
  const parts = [
    size.kind === 'count'
      ? m.queue_plan_count({ count: formatNumber(size.count) })
      : m.queue_plan_share({ percent: formatNumber(size.percent) }),
    method === 'chance' ? m.queue_by_chance() : m.queue_by_risk(),
    ...(strata === 'none' ? [] : [strataWords[strata]()]),
    ...(secondPercent > 0 ? [m.queue_plan_second({ percent: formatNumber(secondPercent) })] : []),
    ...(isBlind ? [m.queue_blind()] : []),
  ];
  return parts.join(' · ');
}
