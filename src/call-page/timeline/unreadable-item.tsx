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
      <div className="min-w-0">
        <p>{m.row_unreadable()}</p>
        <code className="font-mono text-xs break-words">
          {item.problem.path} = {masked(item.problem.found)}
        </code>
      </div>
    </div>
  );
}
