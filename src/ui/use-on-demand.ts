import { useEffect, useState } from 'react';
import { loadedPart, loadPart } from './loaded-parts.ts';
import { useWhenOnline } from './use-when-online.ts';

interface OnDemand<Loaded> {
  loaded: Loaded | null;
  hasFailed: boolean;
  retry(): void;
}

/**
 * Loads a part of the page once it is wanted, and keeps it. `load` must be the same function at
 * every render.
 */
export function useOnDemand<Loaded>(
  load: () => Promise<Loaded>,
  isWanted: boolean,
): OnDemand<Loaded> {
  const [loaded, setLoaded] = useState(() => loadedPart(load));
  const [hasFailed, setHasFailed] = useState(false);
  const [attempt, setAttempt] = useState(0);
  const isMissing = isWanted && loaded === null;
  // biome-ignore lint/correctness/useExhaustiveDependencies: an attempt is a reason to load again
  useEffect(() => {
    if (!isMissing) return;
    let isStale = false;
    setHasFailed(false);
    loadPart(load).then(
      (part) => !isStale && setLoaded(() => part),
      () => !isStale && setHasFailed(true),
    );
    return () => {
      isStale = true;
    };
  }, [load, isMissing, attempt]);
  const retry = () => setAttempt((number) => number + 1);
  useWhenOnline(hasFailed, retry);
  return { loaded, hasFailed, retry };
}
