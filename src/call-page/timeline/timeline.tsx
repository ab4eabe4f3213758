import { useVirtualizer, type VirtualItem } from '@tanstack/react-virtual';
import { clsx } from 'clsx';
import { ArrowDownUp } from 'lucide-react';
import { type KeyboardEvent, useCallback, useMemo, useRef } from 'react';
import type { Call, Section } from '../../call/types.ts';
import { m } from '../../messages/index.ts';
import { EventMarkItem } from './event-mark-item.tsx';
import { RefreshContext } from './refresh-context.ts';
import { estimateHeight, groupBySection, type TimelineRow, timelineRows } from './timeline-rows.ts';
import { TransferDivider } from './transfer-divider.tsx';
import { TurnItem } from './turn-item.tsx';
import { UnreadableItem } from './unreadable-item.tsx';
import { useFollow } from './use-follow.ts';
import { useScrollToTurn } from './use-scroll-to-turn.ts';

interface TimelineProps {
  call: Pick<Call, 'timeline' | 'transfer'>;
  selectedTurnId: string | null;
  onSelect(turnId: string): void;
  onShowNode(utteranceId: string): void;
  isRefreshing: boolean;
  onRefresh(): void;
}

const overscan = 3;

/** The conversation, virtualised: only rows in view exist, each measured once it does. */
export function Timeline(props: TimelineProps) {
  const { call, selectedTurnId, onSelect, onShowNode, isRefreshing, onRefresh } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const rows = useMemo(() => timelineRows(call), [call]);
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: useCallback((index: number) => estimateHeight(rows[index]), [rows]),
    getItemKey: useCallback((index: number) => rows[index]?.id ?? index, [rows]),
    initialRect: { width: 0, height: window.innerHeight },
    overscan,
    paddingStart: 8,
    paddingEnd: 24,
  });
  const clicked = useRef<string | null>(null);
  const select = useCallback(
    (turnId: string) => {
      clicked.current = turnId;
      onSelect(turnId);
    },
    [onSelect],
  );
  useScrollToTurn(rows, selectedTurnId, clicked, (index) => {
    virtualizer.scrollToIndex(index, { align: 'center' });
  });
  const { isFollowing, follow } = useFollow(scroller, (turnId) => {
    const index = rows.findIndex((row) => row.id === turnId);
    if (index >= 0) virtualizer.scrollToIndex(index, { align: 'center' });
  });
  const refresh = useMemo(() => ({ isRefreshing, onRefresh }), [isRefreshing, onRefresh]);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target !== scroller.current || (event.key !== 'Home' && event.key !== 'End')) return;
    event.preventDefault();
    if (event.key === 'Home') virtualizer.scrollToIndex(0, { align: 'start' });
    else virtualizer.scrollToIndex(rows.length - 1, { align: 'end' });
  };

  const items = virtualizer.getVirtualItems();
  const visible = items.flatMap((item) => {
    const row = rows[item.index];
    return row ? [{ ...row, virtual: item }] : [];
  });
  return (
    <RefreshContext value={refresh}>
      <div className="relative flex min-h-0 flex-1 flex-col">
        <section
          ref={scroller}
          aria-label={m.timeline_label()}
          // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
          tabIndex={0}
          // The browser's own jump is animated, and broken off by the measuring of the rows it passes.
          onKeyDown={onKeyDown}
          className="min-h-0 flex-1 overflow-y-auto overscroll-contain outline-offset-[-2px] [overflow-anchor:none]"
        >
          <div style={{ height: virtualizer.getTotalSize() }} className="relative">
            <div
              className="absolute inset-x-0 top-0 mx-auto max-w-5xl px-4"
              style={{ transform: `translateY(${items[0]?.start ?? 0}px)` }}
            >
              {groupBySection(visible).map((group) => (
                <Group
                  key={`${group[0]?.section}-${group[0]?.kind === 'transfer'}`}
                  rows={group}
                  measure={virtualizer.measureElement}
                  sizes={call.timeline}
                  isTransferred={call.transfer !== null}
                  selectedTurnId={selectedTurnId}
                  onSelect={select}
                  onShowNode={onShowNode}
                />
              ))}
            </div>
          </div>
        </section>
        {!isFollowing && (
          <button
            type="button"
            onClick={follow}
            className="absolute bottom-3 left-1/2 flex h-8 -translate-x-1/2 items-center gap-1.5 rounded-full border border-line bg-ink px-3.5 text-sm text-surface shadow-lg hover:opacity-90"
          >
            <ArrowDownUp size={14} aria-hidden />
            {m.follow_back()}
          </button>
        )}
      </div>
    </RefreshContext>
  );
}

type VisibleRow = TimelineRow & { virtual: VirtualItem };

interface GroupProps {
  rows: VisibleRow[];
  measure(element: HTMLElement | null): void;
  sizes: Call['timeline'];
  isTransferred: boolean;
  selectedTurnId: string | null;
  onSelect(turnId: string): void;
  onShowNode(utteranceId: string): void;
}

const sectionNames: Record<Section, () => string> = {
  before: m.section_before,
  after: m.section_after,
};

function emptyWords(section: Section, isTransferred: boolean): string {
  if (section === 'before') return m.section_before_empty();
  return isTransferred ? m.section_after_empty() : m.section_after_none();
}

function Group(props: GroupProps) {
  const { rows, measure, sizes, isTransferred, selectedTurnId, onSelect, onShowNode } = props;
  const [first] = rows;
  if (!first) return null;
  const measured = (row: VisibleRow) => ({ ref: measure, 'data-index': row.virtual.index });
  if (first.kind === 'transfer') {
    return (
      <div {...measured(first)}>
        <TransferDivider transfer={first.transfer} />
      </div>
    );
  }
  const name = sectionNames[first.section]();
  const items = rows.filter((row) => row.kind === 'item');
  return (
    <section aria-label={name}>
      {rows.map((row) => {
        if (row.kind === 'heading') {
          return (
            <div key={row.id} {...measured(row)}>
              <h2 className="pt-3 pb-1 text-xs font-semibold text-muted">{name}</h2>
            </div>
          );
        }
        if (row.kind !== 'empty') return null;
        return (
          <div key={row.id} {...measured(row)}>
            <p className="py-3 text-sm text-muted">{emptyWords(first.section, isTransferred)}</p>
          </div>
        );
      })}
      {items.length > 0 && (
        <ol>
          {items.map((row) => (
            <Item
              key={row.id}
              row={row}
              size={sizes[row.section].length}
              measure={measure}
              isSelected={row.id === selectedTurnId}
              onSelect={onSelect}
              onShowNode={onShowNode}
            />
          ))}
        </ol>
      )}
    </section>
  );
}

interface ItemProps {
  row: Extract<VisibleRow, { kind: 'item' }>;
  size: number;
  measure(element: HTMLElement | null): void;
  isSelected: boolean;
  onSelect(turnId: string): void;
  onShowNode(utteranceId: string): void;
}

function Item({ row, size, measure, isSelected, onSelect, onShowNode }: ItemProps) {
  const { item, position, virtual } = row;
  const frame = {
    ref: measure,
    'data-index': virtual.index,
    'aria-setsize': size,
    'aria-posinset': position,
  };
  if (item.kind === 'turn') {
    return (
      <li
        {...frame}
        data-turn-id={item.id}
        data-speaker={item.speaker}
        aria-current={isSelected ? 'true' : undefined}
        className={clsx('flex py-1.5', item.speaker === 'customer' && 'justify-end')}
      >
        <TurnItem turn={item} isSelected={isSelected} onSelect={onSelect} onShowNode={onShowNode} />
      </li>
    );
  }
  return (
    <li {...frame}>
      {item.kind === 'mark' ? <EventMarkItem item={item} /> : <UnreadableItem item={item} />}
    </li>
  );
}
