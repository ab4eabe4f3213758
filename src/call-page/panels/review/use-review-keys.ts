import { useEffect } from 'react';
import { useLatest } from '../../../ui/use-latest.ts';
import { type ReviewActions, reviewKeyActions } from '../../keys/review-keys.ts';
import { isKeyUsed } from '../../keys/use-call-keys.ts';

/** Binds the keys of reviewing while the panel is open, wherever no element uses them itself. */
export function useReviewKeys(actions: ReviewActions): void {
  const latest = useLatest(actions);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && !event.isComposing) {
        event.preventDefault();
        latest.current.submit();
        return;
      }
      if (isKeyUsed(event)) return;
      const act = reviewKeyActions(event, latest.current);
      if (!act) return;
      event.preventDefault();
      act();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [latest]);
}
