import { CloudOff, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { formatTimeOfDay } from '../messages/format.ts';
import { m } from '../messages/index.ts';
import { Button } from '../ui/button.tsx';
import type { SaveState } from './save-state.ts';

interface SaveNoticeProps {
  save: SaveState<{ changedAt: string }>;
  /** Another tab changed it, and this one shows that now. */
  wasChangedElsewhere: boolean;
  /** Ends a conflict: with what is here, or with what was saved elsewhere. */
  onResolve(choice: 'mine' | 'theirs'): void;
}

/** What one must know of how one's work is kept; nothing while all is well. */
export function SaveNotice({ save, wasChangedElsewhere, onResolve }: SaveNoticeProps) {
  if (save.kind === 'waiting') {
    return <Notice icon={<CloudOff size={14} aria-hidden />}>{m.save_waiting()}</Notice>;
  }
  if (save.kind === 'refused') {
    return <Notice icon={<TriangleAlert size={14} aria-hidden />}>{m.save_refused()}</Notice>;
  }
  if (save.kind === 'conflict') {
    const time = formatTimeOfDay(Date.parse(save.current.changedAt));
    return (
      <Notice icon={<TriangleAlert size={14} aria-hidden />}>
        {m.save_conflict({ time })}
        <span className="mt-1.5 flex flex-wrap gap-2">
          <Button onClick={() => onResolve('mine')}>{m.save_keep_mine()}</Button>
          <Button onClick={() => onResolve('theirs')}>{m.save_take_theirs()}</Button>
        </span>
      </Notice>
    );
  }
  if (!wasChangedElsewhere) return null;
  return <Notice>{m.save_elsewhere()}</Notice>;
}

function Notice({ icon, children }: { icon?: ReactNode; children: ReactNode }) {
  return (
    <div role="status" className="flex gap-2 bg-warning-soft px-4 py-2 text-xs text-warning">
      {icon && <span className="mt-1 shrink-0">{icon}</span>}
      <div className="min-w-0">{children}</div>
    </div>
  );
}

/** When a draft was last saved, or that it is not yet. */
export function saveWords(save: SaveState<unknown>): string {
  if (save.kind === 'unsaved' || save.kind === 'saving') return m.save_saving();
  if (save.kind !== 'saved') return m.save_not_saved();
  return m.save_saved({ time: formatTimeOfDay(save.at).slice(0, 5) });
}
