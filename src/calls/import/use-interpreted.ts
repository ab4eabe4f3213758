import { useEffect, useState } from 'react';
import type { Columns } from '../../call-import/columns.ts';
import { type Interpreted, interpret } from '../../call-import/interpret.ts';
import type { Line } from '../../call-import/table.ts';
import { runInTasks } from '../../insight/steps.ts';

/** What was made of a table, and of which columns. */
interface Done {
  columns: Columns;
  found: Interpreted;
}

/**
 * The calls of a table: null until they are known for the first time. After a change of its columns, what was
 * found before stays, not settled, until what follows from them is known.
 */
export function useInterpreted(lines: readonly Line[], columns: Columns) {
  const [done, setDone] = useState<Done | null>(null);
  useEffect(() => {
    const stop = new AbortController();
    void runInTasks(interpret(lines, columns), stop.signal).then((found) => {
      if (found && !stop.signal.aborted) setDone({ columns, found });
    });
    return () => stop.abort();
  }, [lines, columns]);
  return { found: done?.found ?? null, isSettled: done?.columns === columns };
}
