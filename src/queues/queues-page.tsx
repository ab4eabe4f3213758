import { useQuery } from '@tanstack/react-query';
import { ListChecks, Plus } from 'lucide-react';
import { Link, useSearchParams } from 'react-router';
import { queuesQuery } from '../api/queues-query.ts';
import { m } from '../messages/index.ts';
import { useLocale } from '../messages/use-locale.ts';
import { Failed } from '../reviewing/failed.tsx';
import { useMay } from '../session/use-session.ts';
import { Placeholder } from '../ui/placeholder.tsx';
import { QueueItem } from './queue-item.tsx';

/** What there is to review, and how far it is. */
export function QueuesPage() {
  useLocale();
  const { data: queues, error, refetch } = useQuery(queuesQuery);
  const [search] = useSearchParams();
  const mayPlan = useMay('plan-queues');
  if (!queues && error) {
    return <Failed error={error} title={m.queues_failed()} onRetry={() => void refetch()} />;
  }
  const done = queues?.find(({ id }) => id === search.get('done'));
  const open = queues?.filter(({ closedAt }) => closedAt === null) ?? [];
  const closed = queues?.filter(({ closedAt }) => closedAt !== null) ?? [];
  return (
    <div className="h-full overflow-y-auto">
      <title>{`${m.queues_title()} · Turnwise`}</title>
      <div className="mx-auto max-w-4xl px-4 py-6">
        <div className="mb-4 flex flex-wrap items-center gap-2">
          <h1 className="me-auto text-xl font-semibold">{m.queues_title()}</h1>
          {mayPlan && (
            <Link
              to="/queues/new"
              className="inline-flex h-8 items-center gap-1.5 rounded-md bg-accent px-3 text-sm font-medium text-accent-ink hover:opacity-90 pointer-coarse:h-11"
            >
              <Plus size={14} aria-hidden />
              {m.queue_new()}
            </Link>
          )}
        </div>
        {done && (
          <p role="status" className="mb-4 rounded-lg bg-accent-soft px-4 py-3 text-sm">
            {m.queue_all_done({ title: done.plan.title })}
          </p>
        )}
        {queues?.length === 0 && (
          <Placeholder icon={ListChecks} title={m.queues_none()}>
            {mayPlan ? m.queues_none_lead() : m.queues_none_reviewer()}
          </Placeholder>
        )}
        {open.length > 0 && (
          <ul className="divide-y divide-line rounded-xl border border-line bg-surface">
            {open.map((queue) => (
              <QueueItem key={queue.id} queue={queue} />
            ))}
          </ul>
        )}
        {closed.length > 0 && (
          <>
            <h2 className="mt-6 mb-2 text-sm font-semibold text-muted">{m.queues_closed()}</h2>
            <ul className="divide-y divide-line rounded-xl border border-line bg-surface">
              {closed.map((queue) => (
                <QueueItem key={queue.id} queue={queue} />
              ))}
            </ul>
          </>
        )}
      </div>
    </div>
  );
}
