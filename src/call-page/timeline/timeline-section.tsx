import { clsx } from 'clsx';
import type { CSSProperties } from 'react';
import type { Call, Section } from '../../call/types.ts';
import { m } from '../../messages/index.ts';
import type { DrawnRow } from './drawn-rows.ts';
import { EventMarkItem } from './event-mark-item.tsx';
import { TransferDivider } from './transfer-divider.tsx';
import { TurnItem } from './turn-item.tsx';
import { UnreadableItem } from './unreadable-item.tsx';

interface TimelineSectionProps {
  /** Rows in view that follow one another in one section. */
  rows: DrawnRow[];
  measure(element: HTMLElement | null): void;
  call: Pick<Call, 'timeline' | 'transfer' | 'record'>;
  selectedTurnId: string | null;
}

const sectionNames: Record<Section, () => string> = {
  before: m.section_before,
  after: m.section_after,
};

function emptyWords(section: Section, call: TimelineSectionProps['call']): string {
  const { timeline, transfer, record } = call;
  const isTransferred = transfer !== null;
  if (section === 'after') return isTransferred ? m.section_after_empty() : m.section_after_none();
  if (isTransferred || timeline.after.length > 0) return m.section_before_empty();
  return record.talkMs === 0 ? m.not_connected_empty() : m.nothing_said();
}

/**
 * The attributes of a row: it is measured, and positioned absolutely only where it is kept out of
 * view.
 */
function frameOf({ index, apartPx }: DrawnRow, measure: TimelineSectionProps['measure']) {
  const style: CSSProperties =
    apartPx === null ? {} : { position: 'absolute', insetInline: 16, top: apartPx };
  return { ref: measure, 'data-index': index, style };
}

/** The rows in view of one side of the transfer, or the transfer itself. */
export function TimelineSection(props: TimelineSectionProps) {
  const { rows, measure, call, selectedTurnId } = props;
  const [first] = rows;
  if (!first) return null;
  if (first.kind === 'transfer') {
    return (
      <div {...frameOf(first, measure)}>
        <TransferDivider transfer={first.transfer} />
      </div>
    );
  }
  const name = sectionNames[first.section]();
  const items = rows.filter((row) => row.kind === 'item');
  return (
    <section aria-label={name}>
      {rows.map((row) => {
        if (row.kind !== 'heading' && row.kind !== 'empty') return null;
        return (
          <div key={row.id} {...frameOf(row, measure)}>
            {row.kind === 'heading' ? (
              <h2 className="pt-2 pb-0.5 text-xs font-semibold text-muted">{name}</h2>
            ) : (
              <p className="py-3 text-sm text-muted">{emptyWords(row.section, call)}</p>
            )}
          </div>
        );
      })}
      {items.length > 0 && (
        <ol>
          {items.map((row) => (
            <Item
              key={row.id}
              row={row}
              size={call.timeline[row.section].length}
              measure={measure}
              isSelected={row.id === selectedTurnId}
            />
          ))}
        </ol>
      )}
    </section>
  );
}

interface ItemProps {
  row: Extract<DrawnRow, { kind: 'item' }>;
  size: number;
  measure(element: HTMLElement | null): void;
  isSelected: boolean;
}

function Item({ row, size, measure, isSelected }: ItemProps) {
  const { item, position } = row;
  const frame = { ...frameOf(row, measure), 'aria-setsize': size, 'aria-posinset': position };
  if (item.kind === 'turn') {
    return (
      <li
        {...frame}
        data-turn-id={item.id}
        data-speaker={item.speaker}
        aria-current={isSelected ? 'true' : undefined}
        className={clsx('flex py-0.5', item.speaker === 'customer' && 'justify-end')}
      >
        <TurnItem turn={item} isSelected={isSelected} />
      </li>
    );
  }
  return (
    <li {...frame}>
      {item.kind === 'mark' ? <EventMarkItem item={item} /> : <UnreadableItem item={item} />}
    </li>
  );
}
