import { CircleCheck } from 'lucide-react';
import { Link } from 'react-router';
import type { Interpreted } from '../../call-import/interpret.ts';
import type { ImportedCount } from '../../contract/call-import.ts';
import { formatNumber } from '../../messages/format.ts';
import { m } from '../../messages/index.ts';
import { Button } from '../../ui/button.tsx';
import { focusOnMount } from '../../ui/focus-on-mount.ts';

interface ImportedProps {
  count: ImportedCount;
  imported: Interpreted;
  onAgain(): void;
}

/** What an import did, and where to see it. */
export function Imported({ count: { added, known }, imported, onAgain }: ImportedProps) {
  return (
    <section className="rounded-xl border border-line p-4">
      <h2
        ref={focusOnMount}
        tabIndex={-1}
        className="flex outline-none items-center gap-2 font-semibold"
      >
        <CircleCheck size={16} aria-hidden className="text-good" />
        {added > 0 ? m.import_done({ count: formatNumber(added) }) : m.import_done_none()}
      </h2>
      {known > 0 && (
        <p className="mt-1 text-sm text-muted">{m.import_known({ count: formatNumber(known) })}</p>
      )}
      <div className="mt-4 flex flex-wrap items-center gap-4">
        <Link to={pathOf(imported)} className="text-accent underline">
          {m.import_see()}
        </Link>
        <Button onClick={onAgain} className="pointer-coarse:h-11">
          {m.import_again()}
        </Button>
      </div>
    </section>
  );
}

/** Where the calls are listed: by their task, where all are of one. */
function pathOf({ calls }: Interpreted): string {
  const [first, ...others] = calls;
  const isOfOne = others.every(
    ({ account, task }) => account === first?.account && task === first?.task,
  );
  if (!first || !isOfOne) return '/calls';
  return `/calls?${new URLSearchParams({ account: first.account, task: first.task })}`;
}
