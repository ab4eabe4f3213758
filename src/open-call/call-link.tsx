import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { callPath } from '../call/call-path.ts';
import type { CallRef } from '../call/types.ts';
import { usePrefetch } from './use-prefetch.ts';

interface CallLinkProps {
  callRef: CallRef;
  children: ReactNode;
}

/** A link to a call. The call is fetched when the pointer rests on the link. */
export function CallLink({ callRef, children }: CallLinkProps) {
  const prefetch = usePrefetch(callRef);
  return (
    <Link
      to={callPath(callRef)}
      {...prefetch}
      className="block rounded-md px-2 py-1.5 hover:bg-hover"
    >
      {children}
    </Link>
  );
}
