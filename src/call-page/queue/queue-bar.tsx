import { ListChecks, SkipForward, Undo2 } from 'lucide-react';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { askTurnwise } from '../../api/turnwise.ts';
import type { CallRef } from '../../call/types.ts';
import { routes } from '../../contract/routes.ts';
import { formatNumber } from '../../messages/format.ts';
import { m } from '../../messages/index.ts';
import { queuedPath } from '../../reviewing/queue-path.ts';
import { Button } from '../../ui/button.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { SkipForm } from './skip-form.tsx';
import { useFetchedAhead, useQueue } from './use-queue.ts';
import { useQueueKeys } from './use-queue-keys.ts';

interface QueueBarProps {
  queueId: string;
  callRef: CallRef;
}

/** Where one is in a queue, and the ways on from the open call. */
export function QueueBar({ queueId, callRef }: QueueBarProps) {
  const queue = useQueue(queueId, callRef);
  const { taken, error, item, next, goOn } = queue;
  const navigate = useNavigate();
  const [isSkipping, setSkipping] = useState(false);
  const [hasFailed, setFailed] = useState(false);
  useFetchedAhead(next);
  useQueueKeys(goOn);
  const leave = async (leaving: Promise<unknown>, onLeft: () => void) => {
    setFailed(false);
    try {
      await leaving;
      onLeft();
    } catch {
      setFailed(true);
    }
  };
  const params = { id: queueId, itemId: item?.id ?? '' };
  const skip = (reason: string) =>
    leave(askTurnwise(routes.skipCall, { params, body: { reason } }), () => {
      setSkipping(false);
      goOn();
    });
  const putBack = () =>
    leave(askTurnwise(routes.putBackCall, { params }), () => void navigate('/queues'));
  return (
    <div className="shrink-0 border-b border-line bg-sunken text-sm">
      <div className="flex min-h-9 items-center gap-2 px-4">
        <ListChecks size={14} aria-hidden className="shrink-0 text-muted" />
        <p className="min-w-0 truncate">
          {taken && (
            <>
              {item && (
                <span className="me-2 font-medium tabular-nums">
                  {formatNumber(taken.done + 1)} / {formatNumber(taken.done + taken.left)}
                </span>
              )}
              <Link to="/queues" className="text-muted hover:underline">
                {taken.title}
              </Link>
            </>
          )}
          {error && !taken && <span className="text-danger">{m.queue_failed()}</span>}
        </p>
        <div className="ms-auto flex shrink-0 items-center gap-1">
          {item && (
            <>
              <IconButton
                small
                icon={SkipForward}
                label={m.queue_skip()}
                aria-expanded={isSkipping}
                onClick={() => setSkipping(!isSkipping)}
              />
              <IconButton small icon={Undo2} label={m.queue_put_back()} onClick={putBack} />
            </>
          )}
          {taken && !item && taken.items[0] && (
            <Link
              to={queuedPath(queueId, taken.items[0])}
              className="px-2 text-accent hover:underline"
            >
              {m.queue_to_mine()}
            </Link>
          )}
          <Button className="h-7" onClick={goOn}>
            {m.queue_next()}
            <kbd className="text-xs text-muted max-sm:hidden">⇧J</kbd>
          </Button>
        </div>
      </div>
      {hasFailed && (
        <p role="alert" className="px-4 pb-1.5 text-danger">
          {m.queue_action_failed()}
        </p>
      )}
      {isSkipping && item && <SkipForm onSkip={skip} onCancel={() => setSkipping(false)} />}
    </div>
  );
}
