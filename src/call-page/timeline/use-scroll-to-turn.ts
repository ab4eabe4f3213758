import { type RefObject, useEffect, useRef } from 'react';
import type { TimelineRow } from './timeline-rows.ts';

/** Scrolls to the address's turn when the call opens and whenever another is named, but no click. */
export function useScrollToTurn(
  rows: readonly TimelineRow[],
  turnId: string | null,
  clicked: RefObject<string | null>,
  scrollTo: (index: number) => void,
) {
  const latest = useRef({ rows, scrollTo });
  useEffect(() => {
    latest.current = { rows, scrollTo };
  });
  useEffect(() => {
    if (!turnId || clicked.current === turnId) return;
    const index = latest.current.rows.findIndex((row) => row.id === turnId);
    const shown = document.querySelector(`[data-turn-id="${CSS.escape(turnId)}"]`);
    if (index >= 0 && !isFullyVisible(shown)) latest.current.scrollTo(index);
  }, [turnId, clicked]);
}

function isFullyVisible(element: Element | null): boolean {
  const scroller = element?.closest('section[tabindex]');
  if (!element || !scroller) return false;
  const inner = element.getBoundingClientRect();
  const outer = scroller.getBoundingClientRect();
  return inner.top >= outer.top && inner.bottom <= outer.bottom;
}
