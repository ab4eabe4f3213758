import { Link } from 'react-router';
import type { Queue } from '../contract/queue.ts';
import { formatNumber } from '../messages/format.ts';
import { m } from '../messages/index.ts';
import { BeginButton } from '../reviewing/begin-button.tsx';
import { useMay } from '../session/use-session.ts';
import { QueueProgress } from './queue-progress.tsx';

/** A queue in the list: how far it is, and the way into it. */
export function QueueItem({ queue }: { queue: Queue }) {
  const { id, plan, counts, mine } = queue;
  const mayPlan = useMay('plan-queues');
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-2 p-4">
      <div className="min-w-0 flex-1 basis-64">
        {mayPlan ? (
          <Link to={`/queues/${id}`} className="font-medium hover:underline">
            {plan.title}
          </Link>
        ) : (
          <p className="font-medium">{plan.title}</p>
        )}
        <QueueProgress counts={counts} />
        <p className="text-sm text-muted">
          {m.queue_counts({ done: formatNumber(counts.done), total: formatNumber(counts.total) })}
          {mine.done > 0 && ` · ${m.queue_mine_done({ count: formatNumber(mine.done) })}`}
          {counts.held > 0 && ` · ${m.queue_held({ count: formatNumber(counts.held) })}`}
          {counts.skipped > 0 && ` · ${m.queue_skipped({ count: formatNumber(counts.skipped) })}`}
        </p>
      </div>
      {mine.left > 0 && <BeginButton queueId={id} left={mine.left} />}
    </li>
  );
}
