import { useEffect } from 'react';
import { useLatest } from '../../ui/use-latest.ts';

/** Binds Ctrl+Z, except where the browser itself takes typing back. */
export function useUndoKey(undo: () => void): void {
  const latest = useLatest(undo);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'z' || !(event.ctrlKey || event.metaKey) || event.shiftKey) return;
      const isTyping =
        event.target instanceof Element && event.target.matches('input[type="text"], textarea');
      if (isTyping) return;
      event.preventDefault();
      latest.current();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [latest]);
}
