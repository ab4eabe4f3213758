import type { Call } from '../../call/types.ts';
import { m } from '../../messages/index.ts';
import { failureWords } from './failure-words.ts';
import { ProblemsNotice } from './problems-notice.tsx';

interface NoticesProps {
  call: Call;
  /** Why the call could not be fetched again, when that failed. */
  refetchError: Error | null;
}

/** Warnings about the call: values that were not understood, and a refresh that failed. */
export function Notices({ call, refetchError }: NoticesProps) {
  return (
    <>
      {call.problems.length > 0 && <ProblemsNotice problems={call.problems} />}
      {refetchError && (
        <p
          role="alert"
          className="border-b border-line bg-warning-soft px-4 py-1.5 text-sm text-warning"
        >
          {m.refetch_failed({ reason: failureWords(refetchError).title })}
        </p>
      )}
    </>
  );
}
