import { Play } from 'lucide-react';
import { formatNumber } from '../messages/format.ts';
import { m } from '../messages/index.ts';
import { Button } from '../ui/button.tsx';
import { useBeginQueue } from './use-begin-queue.ts';

interface BeginButtonProps {
  queueId: string;
  /** How many calls of it are left for who uses the page. */
  left: number;
}

/** Opens the next call of a queue. */
export function BeginButton({ queueId, left }: BeginButtonProps) {
  const { begin, isBusy, isEmpty, error } = useBeginQueue(queueId);
  return (
    <div className="flex items-center gap-3">
      {(error || isEmpty) && (
        <p role="alert" className="text-sm text-danger">
          {error ? m.action_failed() : m.queue_taken_meanwhile()}
        </p>
      )}
      <Button primary disabled={isBusy} onClick={begin} className="pointer-coarse:h-11">
        <Play size={13} aria-hidden />
        {m.queue_begin({ count: formatNumber(left) })}
      </Button>
    </div>
  );
}
