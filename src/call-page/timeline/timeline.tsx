import { useVirtualizer } from '@tanstack/react-virtual';
import { ArrowDownUp } from 'lucide-react';
import { type Ref, useCallback, useMemo, useRef } from 'react';
import type { Call } from '../../call/types.ts';
import { m } from '../../messages/index.ts';
import { drawnRows } from './drawn-rows.ts';
import { RefreshContext } from './refresh-context.ts';
import { ScrollingContext } from './scrolling-context.ts';
import type { TimelineHandle } from './timeline-handle.ts';
import { estimateHeight, groupBySection, timelineRows } from './timeline-rows.ts';
import { TimelineSection } from './timeline-section.tsx';
import { useFollow } from './use-follow.ts';
import { useKeptRow } from './use-kept-row.ts';
import { useTimelineHandle } from './use-timeline-handle.ts';

interface TimelineProps {
  call: Pick<Call, 'timeline' | 'transfer' | 'record'>;
  ref: Ref<TimelineHandle>;
  selectedTurnId: string | null;
  isRefreshing: boolean;
  /** Nothing that one waits for is under way. */
  isCalm: boolean;
  onRefresh(): void;
  /** Called with how far the timeline is scrolled, and how far it can be, in px. */
  onScroll(px: number, mostPx: number): void;
}

/** Rows rendered before and after those in view; none while the first clip is waited for. */
const overscan = 3;
/**
 * The least height of header and player: rows below it are not rendered before the timeline is
 * measured.
 */
const leastChromePx = 220;

/** The conversation, virtualised: only rows in view are rendered, and each is measured then. */
export function Timeline(props: TimelineProps) {
  const { call, ref, selectedTurnId, isRefreshing, onRefresh, onScroll, isCalm } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const rows = useMemo(() => timelineRows(call), [call]);
  const { keptIndex, rangeExtractor, onFocus, onBlur } = useKeptRow();
  const virtualizer = useVirtualizer<HTMLDivElement, HTMLElement>({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: useCallback((index: number) => estimateHeight(rows[index]), [rows]),
    getItemKey: useCallback((index: number) => rows[index]?.id ?? index, [rows]),
    initialRect: { width: 0, height: window.innerHeight - leastChromePx },
    rangeExtractor,
    overscan: isCalm ? overscan : 0,
    paddingStart: 4,
    paddingEnd: 24,
  });
  const { isFollowing, follow, stopFollowing } = useFollow(scroller, (turnId) => {
    const index = rows.findIndex((row) => row.id === turnId);
    if (index >= 0) virtualizer.scrollToIndex(index, { align: 'center' });
  });
  useTimelineHandle(ref, { rows, scroller, virtualizer, stopFollowing });
  const isScrolling = useCallback(() => virtualizer.isScrolling, [virtualizer]);
  const refresh = useMemo(() => ({ isRefreshing, onRefresh }), [isRefreshing, onRefresh]);

  const { startPx, drawn } = drawnRows(rows, virtualizer.getVirtualItems(), keptIndex);
  return (
    <RefreshContext value={refresh}>
      <ScrollingContext value={isScrolling}>
        <div className="relative flex min-h-0 flex-1 flex-col">
          <section
            ref={scroller}
            aria-label={m.timeline_label()}
            // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
            tabIndex={0}
            onFocus={onFocus}
            onBlur={onBlur}
            onScroll={({ currentTarget: { scrollTop, scrollHeight, clientHeight } }) =>
              onScroll(scrollTop, scrollHeight - clientHeight)
            }
            className="min-h-0 flex-1 overflow-y-auto overscroll-contain outline-offset-[-2px] [overflow-anchor:none]"
          >
            <div style={{ height: virtualizer.getTotalSize() }} className="relative">
              <div
                style={{ transform: `translateY(${startPx}px)` }}
                className="absolute inset-x-0 top-0 mx-auto max-w-5xl px-4"
              >
                {groupBySection(drawn).map((group) => (
                  <TimelineSection
                    key={`${group[0]?.section}-${group[0]?.kind === 'transfer'}`}
                    rows={group}
                    measure={virtualizer.measureElement}
                    call={call}
                    selectedTurnId={selectedTurnId}
                  />
                ))}
              </div>
            </div>
          </section>
          {!isFollowing && (
            <button
              type="button"
              onClick={follow}
              className="absolute bottom-3 left-1/2 flex h-8 -translate-x-1/2 items-center gap-1.5 rounded-full border border-line bg-ink px-3.5 text-sm whitespace-nowrap text-surface shadow-lg hover:opacity-90"
            >
              <ArrowDownUp size={14} aria-hidden />
              {m.follow_back()}
            </button>
          )}
        </div>
      </ScrollingContext>
    </RefreshContext>
  );
}
