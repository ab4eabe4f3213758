import type { QueueDraw } from '../contract/queue.ts';
import { formatDateTime, formatNumber } from '../messages/format.ts';
import { m } from '../messages/index.ts';
import { stratumWords } from './plan-words.ts';

/** What was drawn each time, from how many calls, and by which seed. */
export function DrawList({ draws }: { draws: readonly QueueDraw[] }) {
  return (
    <section aria-labelledby="draws" className="mb-6">
      <h2 id="draws" className="mb-2 font-semibold">
        {m.queue_draws()}
      </h2>
      <ul className="divide-y divide-line rounded-xl border border-line bg-surface text-sm">
        {draws.map((draw) => (
          <li key={draw.id} className="px-4 py-2.5">
            <p className="flex flex-wrap gap-x-3">
              <span className="font-medium">{m.queue_draw_number({ number: draw.number })}</span>
              <span className="text-muted">{formatDateTime(Date.parse(draw.drawnAt))}</span>
              <span className="text-muted">
                {m.queue_seed()} <code>{draw.seed}</code>
              </span>
            </p>
            <p className="text-muted">
              {draw.strata.map(({ name, population, drawn }) => (
                <span key={name} className="me-4 inline-block">
                  {stratumWords(draw.plan.strata, name)}{' '}
                  <span className="text-ink tabular-nums">{formatNumber(drawn)}</span>
                  {` / ${formatNumber(population)}`}
                </span>
              ))}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
