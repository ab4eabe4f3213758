import { TriangleAlert } from 'lucide-react';
import { m } from '../messages/index.ts';
import { Button } from '../ui/button.tsx';

/** Says that some of what there is could not be read. */
export function Incomplete({ onRetry }: { onRetry(): void }) {
  return (
    <div
      role="alert"
      className="flex flex-wrap items-center gap-x-3 gap-y-1 bg-warning-soft px-4 py-1.5 text-sm text-warning"
    >
      <TriangleAlert size={14} aria-hidden />
      {m.reviews_incomplete()}
      <Button onClick={onRetry}>{m.retry()}</Button>
    </div>
  );
}
