import { TriangleAlert } from 'lucide-react';
import type { UnreadableRow } from '../../call/types.ts';
import { m } from '../../messages/index.ts';
import { useMaskedText } from '../words/reveal.ts';

/** A row that could not be understood, with what stood there. */
export function UnreadableItem({ item }: { item: UnreadableRow }) {
  const masked = useMaskedText();
  return (
    <div className="my-1.5 flex items-start gap-2 rounded-lg bg-warning-soft px-3 py-2 text-sm text-warning">
      <TriangleAlert size={16} className="mt-0.5 shrink-0" aria-hidden />
      <p className="min-w-0 break-words">
        {m.row_unreadable()} <code className="font-mono text-xs">{item.problem.path}</code>{' '}
        {m.found()} <code className="font-mono text-xs">{masked(item.problem.found)}</code>
      </p>
    </div>
  );
}
