import { useId, useState } from 'react';
import { guessColumns, namesCalls } from '../../call-import/guess-columns.ts';
import type { Interpreted } from '../../call-import/interpret.ts';
import type { Line } from '../../call-import/table.ts';
import type { ImportedCount } from '../../contract/call-import.ts';
import { formatNumber } from '../../messages/format.ts';
import { m } from '../../messages/index.ts';
import { Button } from '../../ui/button.tsx';
import { focusOnMount } from '../../ui/focus-on-mount.ts';
import { ColumnTable } from './column-table.tsx';
import { LineFaults } from './line-faults.tsx';
import { Refused } from './refused.tsx';
import { useImport } from './use-import.ts';
import { useInterpreted } from './use-interpreted.ts';

const noLines: Line[] = [];

interface ConfirmProps {
  /** The file's name; null for what was pasted. */
  name: string | null;
  lines: Line[];
  onBack(): void;
  onImported(count: ImportedCount, imported: Interpreted): void;
}

/** What was recognised in a table, to be confirmed or corrected before it is imported. */
export function Confirm({ name, lines, onBack, onImported }: ConfirmProps) {
  const [columns, setColumns] = useState(() => guessColumns(lines));
  const isComplete = namesCalls(columns.roles) || columns.roles.includes('record');
  const { found, isSettled } = useInterpreted(isComplete ? lines : noLines, columns);
  const importing = useImport();
  const headingId = useId();
  const count = found?.calls.length ?? 0;
  const change = (next: typeof columns) => {
    importing.reset();
    setColumns(next);
  };
  return (
    <section>
      <h2 ref={focusOnMount} tabIndex={-1} className="mb-2 font-semibold break-words outline-none">
        {name ?? m.import_pasted()}
      </h2>
      <label htmlFor={headingId} className="mb-2 flex min-h-6 w-fit items-center gap-2 text-sm">
        <input
          id={headingId}
          type="checkbox"
          checked={columns.hasHeading}
          onChange={({ target }) => change({ ...columns, hasHeading: target.checked })}
          className="size-4 accent-accent"
        />
        {m.import_has_heading()}
      </label>
      <ColumnTable lines={lines} columns={columns} onChange={change} />
      <p role="status" className="mt-3 text-sm">
        {isComplete ? summaryOf(found) : m.import_needs_columns()}
      </p>
      {found && (
        <>
          <LineFaults
            title={m.import_faulty({ count: formatNumber(found.faults.length) })}
            faults={found.faults}
          />
          <Refused error={importing.error} found={found} />
        </>
      )}
      <div className="mt-4 flex flex-wrap gap-2">
        <Button
          primary
          disabled={count === 0 || importing.isPending || !isSettled}
          onClick={() =>
            found && importing.mutate(found, { onSuccess: (done) => onImported(done, found) })
          }
          className="pointer-coarse:h-11"
        >
          {importing.isPending ? m.import_busy() : m.import_do({ count: formatNumber(count) })}
        </Button>
        <Button disabled={importing.isPending} onClick={onBack} className="pointer-coarse:h-11">
          {m.import_back()}
        </Button>
      </div>
    </section>
  );
}

/** How many calls there are, in words. */
function summaryOf(found: Interpreted | null): string {
  if (!found) return m.import_reading();
  const { calls, repeated } = found;
  const parts = [
    m.import_good({ count: formatNumber(calls.length) }),
    repeated > 0 && m.import_repeated({ count: formatNumber(repeated) }),
  ];
  return parts.filter(Boolean).join(' · ');
}
