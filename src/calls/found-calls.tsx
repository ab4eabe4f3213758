import type { CallRow } from '../contract/call-table.ts';
import { m } from '../messages/index.ts';
import { Failed } from '../reviewing/failed.tsx';
import type { Column } from '../table/column.ts';
import { Incomplete } from '../table/incomplete.tsx';
import { RowsTable } from '../table/rows-table.tsx';
import { TableSkeleton } from '../table/table-skeleton.tsx';
import { pathOf } from './call-row-path.ts';
import { Nothing } from './nothing.tsx';
import type { CallSearchControl } from './search.ts';
import type { useCalls } from './use-calls.ts';

interface FoundCallsProps {
  search: CallSearchControl;
  columns: readonly Column<CallRow>[];
  found: ReturnType<typeof useCalls>;
}

/** The calls that were found, or why there are none. */
export function FoundCalls({ search, columns, found }: FoundCallsProps) {
  const { filter, sort, sortBy, clear } = search;
  const { calls, count, facets, error, isOld, hasMore, more, retry } = found;
  if (!calls) {
    if (error) return <Failed error={error} title={m.calls_failed()} onRetry={retry} />;
    return <TableSkeleton label={m.calls_title()} {...{ columns, sort, onSort: sortBy }} />;
  }
  if (calls.length === 0 && !isOld) {
    return <Nothing isFiltered={Object.keys(filter).length > 0} facets={facets} onClear={clear} />;
  }
  return (
    <>
      <RowsTable
        label={m.calls_title()}
        rows={calls}
        keyOf={keyOf}
        pathOf={pathOf}
        {...{ columns, sort, onSort: sortBy, total: count ?? null }}
        isBusy={isOld}
        hasMore={hasMore}
        onMore={more}
      />
      {error && <Incomplete onRetry={retry} />}
    </>
  );
}

function keyOf({ account, task, record }: CallRow): string {
  return JSON.stringify([account, task, record]);
}
