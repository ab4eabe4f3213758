import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Pause, Play, ScanSearch } from 'lucide-react';
import { callFacetsQuery } from '../api/calls-query.ts';
import { askTurnwise } from '../api/turnwise.ts';
import type { CallFacets, TaskRow } from '../contract/call-table.ts';
import { routes } from '../contract/routes.ts';
import type { ScreeningState } from '../contract/screening.ts';
import { formatDuration, formatNumber } from '../messages/format.ts';
import { m } from '../messages/index.ts';
import { useMay } from '../session/use-session.ts';
import { IconButton } from '../ui/icon-button.tsx';
import { leftToScreen, screeningOf, timeLeft } from './screening-progress.ts';
import type { CallSearch } from './search.ts';

interface ScreeningStatusProps {
  facets: CallFacets;
  search: CallSearch;
}

/** How far the shown tasks are looked through, and the way to stop and to go on. */
export function ScreeningStatus({ facets, search }: ScreeningStatusProps) {
  const { account, task } = search.filter;
  const shown = facets.tasks.filter(
    (row) =>
      (account === undefined || row.account === account) &&
      (task === undefined || row.task === task),
  );
  const state = screeningOf(shown);
  const mayOrder = useMay('order-screening');
  const [only] = task === undefined ? [] : shown;
  if (state.total === 0) return null;
  return (
    <div className="flex items-center gap-1 text-xs text-muted">
      <ScanSearch size={13} aria-hidden className="max-sm:hidden" />
      <p className="max-sm:sr-only">{wordsOf(state)}</p>
      {only && mayOrder && (only.screening.isPaused || leftToScreen(state) > 0) && (
        <PauseButton row={only} />
      )}
    </div>
  );
}

function wordsOf(state: ScreeningState): string {
  const [screened, total] = [formatNumber(state.screened), formatNumber(state.total)];
  const parts = [m.calls_screened({ screened, total })];
  const leftMs = timeLeft(state);
  if (state.isPaused) parts.push(m.calls_screening_paused());
  else if (leftToScreen(state) > 0 && leftMs !== null) {
    parts.push(m.calls_screening_left({ time: formatDuration(roughly(leftMs)) }));
  }
  if (state.failed > 0) parts.push(m.calls_screening_unread({ count: formatNumber(state.failed) }));
  return parts.join(' · ');
}

/** Whole minutes, beyond the first: no more is known. */
function roughly(ms: number): number {
  return ms > 60_000 ? Math.round(ms / 60_000) * 60_000 : Math.max(1000, ms);
}

function PauseButton({ row: { account, task, screening } }: { row: TaskRow }) {
  const client = useQueryClient();
  const order = useMutation({
    networkMode: 'always',
    mutationFn: (isPaused: boolean) =>
      askTurnwise(routes.putScreeningOrder, { params: { account, task }, body: { isPaused } }),
    onSettled: () => client.invalidateQueries({ queryKey: callFacetsQuery.queryKey }),
  });
  const { isPaused } = screening;
  return (
    <IconButton
      small
      icon={isPaused ? Play : Pause}
      label={isPaused ? m.calls_screening_resume() : m.calls_screening_pause()}
      disabled={order.isPending}
      onClick={() => order.mutate(!isPaused)}
    />
  );
}
