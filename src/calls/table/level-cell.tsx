import { maskNumbersIn } from '../../call/personal-number.ts';
import type { CallRow } from '../../contract/call-table.ts';

/** What the platform makes of the customer, in its colour. */
export function LevelCell({ call: { level, levelColor } }: { call: CallRow }) {
  if (level === null) return '–';
  return (
    <span className="flex items-center gap-1.5">
      {levelColor && (
        <svg aria-hidden width={8} height={8} className="shrink-0">
          <rect width={8} height={8} rx={2.5} fill={levelColor} />
        </svg>
      )}
      <span className="truncate">{maskNumbersIn(level)}</span>
    </span>
  );
}
