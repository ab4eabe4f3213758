import { useEffect } from 'react';
import { useLatest } from './use-latest.ts';

/** Calls back each time the network returns while it is waited for. */
export function useWhenOnline(isWaiting: boolean, onOnline: () => void): void {
  const latest = useLatest(onOnline);
  useEffect(() => {
    if (!isWaiting) return;
    const notify = () => latest.current();
    addEventListener('online', notify);
    return () => removeEventListener('online', notify);
  }, [isWaiting, latest]);
}
