import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { auditQuery } from '../api/audit-query.ts';
import { namesQuery } from '../api/people-query.ts';
import { m } from '../messages/index.ts';
import { useLocale } from '../messages/use-locale.ts';
import { Failed } from '../reviewing/failed.tsx';
import { Button } from '../ui/button.tsx';
import { AuditTable } from './audit-table.tsx';
import { FilterBar } from './filter-bar.tsx';
import { useAuditFilter } from './search.ts';

/** Who did what. */
export function AuditPage() {
  useLocale();
  const [filter, change] = useAuditFilter();
  const { data: names } = useQuery(namesQuery);
  const found = useInfiniteQuery(auditQuery(filter));
  const entries = found.data?.pages.flatMap((page) => page.entries);
  if (!entries && found.error) {
    return (
      <Failed error={found.error} title={m.audit_failed()} onRetry={() => void found.refetch()} />
    );
  }
  return (
    <div className="flex h-full flex-col overflow-hidden">
      <title>{`${m.audit_title()} · Turnwise`}</title>
      <FilterBar filter={filter} names={names} onChange={change} />
      <div className="min-h-0 flex-1 overflow-auto">
        {entries?.length === 0 ? (
          <p className="px-4 py-10 text-center text-muted">{m.audit_none()}</p>
        ) : (
          <AuditTable entries={entries ?? []} names={names} onFilter={change} />
        )}
        {found.hasNextPage && (
          <div className="flex justify-center py-4">
            <Button
              disabled={found.isFetchingNextPage}
              onClick={() => void found.fetchNextPage()}
              className="pointer-coarse:h-11"
            >
              {m.audit_more()}
            </Button>
          </div>
        )}
      </div>
    </div>
  );
}
