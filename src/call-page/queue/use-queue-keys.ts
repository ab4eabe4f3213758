import { useEffect } from 'react';
import { useLatest } from '../../ui/use-latest.ts';
import { isKeyUsed } from '../keys/use-call-keys.ts';

/** Shift and J go on to the next call. Before the page's own keys: J alone is the next turn. */
export function useQueueKeys(goOn: () => void): void {
  const latest = useLatest(goOn);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!event.shiftKey || event.key.toLowerCase() !== 'j' || isKeyUsed(event)) return;
      event.preventDefault();
      latest.current();
    };
    document.addEventListener('keydown', onKey, true);
    return () => document.removeEventListener('keydown', onKey, true);
  }, [latest]);
}
