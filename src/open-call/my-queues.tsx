import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { queuesQuery } from '../api/queues-query.ts';
import type { Queue } from '../contract/queue.ts';
import { formatNumber } from '../messages/format.ts';
import { m } from '../messages/index.ts';
import { BeginButton } from '../reviewing/begin-button.tsx';

/** The queues with calls for who uses the page; Enter begins the first. Nothing where there are none. */
export function MyQueues() {
  const { data: queues = [] } = useQuery(queuesQuery);
  const mine = queues.filter(({ mine: { left } }) => left > 0);
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const isElsewhere = event.target instanceof Element && event.target.closest('main *');
      if (event.key !== 'Enter' || isElsewhere || event.defaultPrevented) return;
      list.current?.querySelector('button')?.click();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
  if (mine.length === 0) return null;
  return (
    <section aria-labelledby="mine" className="col-span-full">
      <h2 id="mine" className="mb-2 text-lg font-semibold">
        {m.queue_mine()}
      </h2>
      <ul ref={list} className="divide-y divide-line rounded-xl border border-line bg-surface">
        {mine.map((queue) => (
          <MyQueue key={queue.id} queue={queue} />
        ))}
      </ul>
    </section>
  );
}

function MyQueue({ queue: { id, plan, mine } }: { queue: Queue }) {
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-2 px-4 py-3">
      <div className="min-w-0 flex-1 basis-48">
        <p className="truncate font-medium">{plan.title}</p>
        <p className="text-sm text-muted">
          {m.queue_mine_done({ count: formatNumber(mine.done) })}
        </p>
      </div>
      <BeginButton queueId={id} left={mine.left} />
    </li>
  );
}
