import { useEffect } from 'react';
import { useLatest } from './use-latest.ts';

/** Calls back when Escape is pressed anywhere but where something else closes by it. */
export function useEscape(onEscape: () => void): void {
  const latest = useLatest(onEscape);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.isComposing || event.defaultPrevented) return;
      const isInPopup =
        event.target instanceof Element && event.target.closest('[role="dialog"], [role="menu"]');
      if (!isInPopup) latest.current();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [latest]);
}
