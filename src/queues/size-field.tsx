import { useId } from 'react';
import { m } from '../messages/index.ts';

/** How many calls are drawn, as it is being typed. */
export interface SizeDraft {
  kind: 'count' | 'share';
  count: string;
  percent: string;
}

/** What a draft means to the contract, which says whether it is right. */
export function sizeOf({ kind, count, percent }: SizeDraft) {
  return kind === 'count'
    ? { kind, count: Number(count) }
    : { kind, percent: Number(percent), least: null, most: null };
}

interface SizeFieldProps {
  size: SizeDraft;
  fault: string | null;
  onChange(size: SizeDraft): void;
}

/** So many calls, or a share of them. */
export function SizeField({ size, fault, onChange }: SizeFieldProps) {
  const id = useId();
  const isCount = size.kind === 'count';
  return (
    <div>
      <label htmlFor={id} className="mb-1 block text-sm text-muted">
        {m.queue_size()}
      </label>
      <div className="flex gap-2">
        <input
          id={id}
          inputMode="decimal"
          aria-invalid={fault !== null}
          value={isCount ? size.count : size.percent}
          onChange={({ target }) =>
            onChange({ ...size, [isCount ? 'count' : 'percent']: target.value })
          }
          className="h-9 w-28 rounded-md border border-edge bg-surface px-2.5 tabular-nums aria-invalid:border-danger pointer-coarse:h-11"
        />
        <select
          aria-label={m.queue_size_kind()}
          value={size.kind}
          onChange={({ target }) =>
            onChange({ ...size, kind: target.value === 'share' ? 'share' : 'count' })
          }
          className="h-9 rounded-md border border-edge bg-surface px-2 pointer-coarse:h-11"
        >
          <option value="count">{m.queue_size_count()}</option>
          <option value="share">{m.queue_size_share()}</option>
        </select>
      </div>
      {fault && <p className="mt-1 text-xs text-danger">{fault}</p>}
    </div>
  );
}
