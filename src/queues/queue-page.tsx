import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useParams } from 'react-router';
import { v7 as uuidv7 } from 'uuid';
import { queueQuery } from '../api/queues-query.ts';
import { askTurnwise } from '../api/turnwise.ts';
import type { Queue } from '../contract/queue.ts';
import { routes } from '../contract/routes.ts';
import { formatNumber } from '../messages/format.ts';
import { m } from '../messages/index.ts';
import { useLocale } from '../messages/use-locale.ts';
import { BeginButton } from '../reviewing/begin-button.tsx';
import { Failed } from '../reviewing/failed.tsx';
import { Button } from '../ui/button.tsx';
import { AgreementSection } from './agreement-section.tsx';
import { DrawList } from './draw-list.tsx';
import { ItemTable } from './item-table.tsx';
import { planWords } from './plan-words.ts';
import { QueueProgress } from './queue-progress.tsx';

/** A queue as who leads sees it: what was drawn, who has what, and how far they are. */
export function QueuePage() {
  useLocale();
  const { queueId = '' } = useParams();
  const { data, error, refetch } = useQuery(queueQuery(queueId));
  if (!data) {
    if (!error) return null;
    return <Failed error={error} title={m.queue_failed()} onRetry={() => void refetch()} />;
  }
  const { queue, draws, items } = data;
  const { plan, counts, mine } = queue;
  return (
    <div className="h-full overflow-y-auto">
      <title>{`${plan.title} · Turnwise`}</title>
      <div className="mx-auto max-w-5xl px-4 py-6">
        <div className="mb-1 flex flex-wrap items-center gap-2">
          <h1 className="me-auto text-xl font-semibold">{plan.title}</h1>
          <QueueActions queue={queue} />
          {mine.left > 0 && <BeginButton queueId={queue.id} left={mine.left} />}
        </div>
        <p className="text-sm text-muted">{planWords(plan)}</p>
        <QueueProgress counts={counts} />
        <p className="mb-6 text-sm text-muted">
          {m.queue_counts({ done: formatNumber(counts.done), total: formatNumber(counts.total) })}
          {counts.skipped > 0 && ` · ${m.queue_skipped({ count: formatNumber(counts.skipped) })}`}
        </p>
        <AgreementSection queueId={queue.id} />
        <DrawList draws={draws} />
        <ItemTable items={items} />
      </div>
    </div>
  );
}

/** Draws more calls, closes the queue, or opens it again. */
function QueueActions({ queue: { id, revision, closedAt } }: { queue: Queue }) {
  const client = useQueryClient();
  const [drawn, setDrawn] = useState<number | null>(null);
  const onSettled = () => client.invalidateQueries({ queryKey: ['queues'] });
  const draw = useMutation({
    networkMode: 'always',
    mutationFn: () =>
      askTurnwise(routes.drawCalls, { params: { id, drawId: uuidv7() }, body: { seed: null } }),
    onSuccess: ({ strata }) => setDrawn(strata.reduce((sum, each) => sum + each.drawn, 0)),
    onSettled,
  });
  const close = useMutation({
    networkMode: 'always',
    mutationFn: (isClosed: boolean) =>
      askTurnwise(routes.closeQueue, { params: { id }, body: { isClosed }, seen: revision }),
    onSettled,
  });
  const hasFailed = draw.isError || close.isError;
  return (
    <>
      <p role="status" className="text-sm text-muted">
        {hasFailed && <span className="text-danger">{m.action_failed()}</span>}
        {!hasFailed && drawn !== null && m.queue_drawn_now({ count: formatNumber(drawn) })}
      </p>
      {closedAt === null && (
        <Button disabled={draw.isPending} onClick={() => draw.mutate()}>
          {m.queue_draw_more()}
        </Button>
      )}
      <Button disabled={close.isPending} onClick={() => close.mutate(closedAt === null)}>
        {closedAt === null ? m.queue_close() : m.queue_reopen()}
      </Button>
    </>
  );
}
