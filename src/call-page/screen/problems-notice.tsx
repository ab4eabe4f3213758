import { TriangleAlert } from 'lucide-react';
import type { Problem } from '../../call/types.ts';
import { m } from '../../messages/index.ts';
import { useMaskedText } from '../words/reveal.ts';

const shown = 100;

/** Names the values of the response that were not understood and are treated as absent. */
export function ProblemsNotice({ problems }: { problems: Problem[] }) {
  const masked = useMaskedText();
  return (
    <details className="border-b border-line bg-warning-soft px-4 py-1.5 text-sm text-warning">
      <summary className="flex items-center gap-2">
        <TriangleAlert size={14} aria-hidden />
        {m.problems_summary({ count: problems.length })}
      </summary>
      <ul className="max-h-40 overflow-y-auto py-1 ps-6 font-mono text-xs break-words">
        {problems.slice(0, shown).map(({ path, found }) => (
          <li key={path}>
            {path} = {masked(found)}
          </li>
        ))}
        {problems.length > shown && <li>…</li>}
      </ul>
    </details>
  );
}
