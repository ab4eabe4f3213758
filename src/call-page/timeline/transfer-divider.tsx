import { PhoneForwarded } from 'lucide-react';
import type { Transfer } from '../../call/types.ts';
import { formatDuration } from '../../messages/format.ts';
import { m } from '../../messages/index.ts';
import { PersonalNumber } from '../words/personal-number.tsx';
import { transferOutcome } from '../words/wording.ts';

/** The hand-over between the two sections: outcome, number and wait. */
export function TransferDivider({ transfer }: { transfer: Transfer }) {
  const { number, waitMs, statuses, outcome } = transfer;
  return (
    <div className="my-3 flex items-center justify-center gap-3 text-sm" data-transfer={outcome}>
      <hr className="min-w-4 flex-1 border-line max-sm:hidden" />
      <div className="flex flex-wrap items-center justify-center gap-x-3 gap-y-1 text-muted">
        <span className="flex items-center gap-1.5 font-medium text-ink">
          <PhoneForwarded size={14} aria-hidden />
          {transferOutcome(outcome)}
        </span>
        <span className="flex items-center gap-1">
          {m.transfer_number()}
          {number ? <PersonalNumber number={number} /> : m.not_recorded()}
        </span>
        <span>
          {waitMs === null ? m.wait_unknown() : m.transfer_wait({ wait: formatDuration(waitMs) })}
        </span>
        {statuses.length > 0 && (
          <span className="font-mono text-xs">bridge_status {statuses.join(', ')}</span>
        )}
      </div>
      <hr className="min-w-4 flex-1 border-line max-sm:hidden" />
    </div>
  );
}
