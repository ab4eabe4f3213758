import { Link } from 'react-router';
import { callPath } from '../call/call-path.ts';
import type { QueueItem } from '../contract/queue.ts';
import { formatScore } from '../messages/format.ts';
import { m } from '../messages/index.ts';
import { refOf } from '../reviewing/queue-path.ts';
import { useReviewerNames } from '../reviewing/reviewer-names.ts';

const stateWords: Record<QueueItem['state'], () => string> = {
  waiting: m.queue_state_waiting,
  held: m.queue_state_held,
  done: m.queue_state_done,
  skipped: m.queue_state_skipped,
};

/** The calls of a queue, who has each, and what became of it. */
export function ItemTable({ items }: { items: readonly QueueItem[] }) {
  const nameOf = useReviewerNames();
  return (
    <section aria-labelledby="items">
      <h2 id="items" className="mb-2 font-semibold">
        {m.queue_items()}
      </h2>
      <div className="relative overflow-x-auto rounded-xl border border-line bg-surface">
        <table className="w-full text-sm">
          <thead className="text-start text-muted">
            <tr className="border-b border-line">
              <th className="px-4 py-2 text-start font-normal">{m.queue_item_call()}</th>
              <th className="px-4 py-2 text-start font-normal">{m.queue_item_state()}</th>
              <th className="px-4 py-2 text-start font-normal">{m.queue_item_reviewer()}</th>
              <th className="px-4 py-2 text-end font-normal">{m.queue_item_score()}</th>
            </tr>
          </thead>
          <tbody>
            {items.map((item) => (
              <tr key={item.id} className="border-b border-line last:border-0">
                <td className="px-4 py-2">
                  <Link
                    to={pathOf(item)}
                    className="inline-block max-w-64 truncate align-middle font-mono text-xs text-accent hover:underline"
                  >
                    {item.call.record}
                  </Link>
                  {item.isSecond && (
                    <span className="ms-2 rounded bg-hover px-1.5 text-xs">{m.queue_second()}</span>
                  )}
                </td>
                <td className="px-4 py-2 whitespace-nowrap">
                  {stateWords[item.state]()}
                  {item.skipReason && <span className="text-muted"> · {item.skipReason}</span>}
                </td>
                <td className="px-4 py-2 whitespace-nowrap">
                  {item.reviewer === null ? '–' : nameOf(item.reviewer)}
                </td>
                <td className="px-4 py-2 text-end tabular-nums">{formatScore(item.score)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

/** Its review, where there is one, else its call. */
function pathOf(item: QueueItem): string {
  const path = callPath(refOf(item));
  if (item.reviewId === null) return path;
  const search = new URLSearchParams({ panel: 'review', review: item.reviewId });
  return `${path}${path.includes('?') ? '&' : '?'}${search}`;
}
