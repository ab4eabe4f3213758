import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import type { ScorecardVersion } from '../../contract/scorecards.ts';
import { DraftSession, type DraftState } from './draft-session.ts';

/**
 * Edits a draft as long as the component lives. React may unmount a component and mount it again at once,
 * so the session ends in a task of its own.
 */
export function useDraftSession(version: ScorecardVersion): [DraftSession, DraftState] {
  const [session] = useState(() => new DraftSession(version));
  const disposal = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => {
    clearTimeout(disposal.current);
    return () => {
      disposal.current = setTimeout(() => session.dispose());
    };
  }, [session]);
  return [session, useSyncExternalStore(session.subscribe, session.getState)];
}
