import { type ReactNode, use } from 'react';
import type { Call } from '../../call/types.ts';
import { m } from '../../messages/index.ts';
import { RevealContext } from '../words/reveal.ts';
import { useFailureWords } from './failure-words.ts';
import { ProblemsNotice } from './problems-notice.tsx';

interface NoticesProps {
  call: Call;
  /** Why the call could not be fetched again, when that failed. */
  refetchError: Error | null;
}

/** Warnings about the call: values that were not understood, what failed to be refreshed or revealed. */
export function Notices({ call, refetchError }: NoticesProps) {
  const { hasFailed } = use(RevealContext);
  const refetch = useFailureWords(refetchError);
  return (
    <>
      {call.problems.length > 0 && <ProblemsNotice problems={call.problems} />}
      {refetch && <Warning>{m.refetch_failed({ reason: refetch.title })}</Warning>}
      {hasFailed && <Warning>{m.reveal_failed()}</Warning>}
    </>
  );
}

function Warning({ children }: { children: ReactNode }) {
  return (
    <p
      role="alert"
      className="border-b border-line bg-warning-soft px-4 py-1.5 text-sm text-warning"
    >
      {children}
    </p>
  );
}
