import { CircleDot, Clock3, LogOut, PhoneCall, PhoneForwarded } from 'lucide-react';
import type { EventMark } from '../../call/types.ts';
import { formatTimeOfDay } from '../../messages/format.ts';
import { m } from '../../messages/index.ts';

const looks = {
  answered: { icon: PhoneCall, words: m.mark_answered },
  silence: { icon: Clock3, words: m.mark_silence },
  left: { icon: LogOut, words: m.mark_left },
  'transfer-ended': { icon: PhoneForwarded, words: m.mark_transfer_ended },
  bookkeeping: { icon: CircleDot, words: m.mark_bookkeeping },
};

/** An event between turns, such as a silence, in one small line. */
export function EventMarkItem({ item }: { item: EventMark }) {
  const { icon: Icon, words } = looks[item.mark];
  const { notify, createdAt } = item.event;
  return (
    <div className="flex items-center justify-center gap-2 py-0.5 text-xs text-muted">
      <Icon size={12} aria-hidden />
      <span title={`notify = ${notify || '∅'}`}>
        {words()}
        {item.mark === 'bookkeeping' && <span className="ms-1.5 font-mono">{notify || '∅'}</span>}
      </span>
      {createdAt !== null && <time>{formatTimeOfDay(createdAt)}</time>}
    </div>
  );
}
