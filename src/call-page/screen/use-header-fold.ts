import { type RefObject, useLayoutEffect, useRef, useState } from 'react';
import type { TimelineHandle } from '../timeline/timeline-handle.ts';

/** The header folds once the timeline is scrolled this far, in px. */
const readingPx = 96;
/**
 * The least that there must be to scroll, in px: with less, the room gained by folding would scroll
 * back to the top and unfold it.
 */
const leastScrollPx = 400;

interface HeaderFold {
  isFolded: boolean;
  header: RefObject<HTMLDivElement | null>;
  onScroll(px: number, mostPx: number): void;
}

/**
 * Folds the header once one scrolls down, where `isCramped`, and unfolds it at the top. The text in
 * view does not move.
 */
export function useHeaderFold(
  isCramped: boolean,
  timeline: RefObject<TimelineHandle | null>,
): HeaderFold {
  const [isReading, setReading] = useState(false);
  const header = useRef<HTMLDivElement>(null);
  const unfoldedPx = useRef(0);
  const isFolded = isCramped && isReading;

  useLayoutEffect(() => {
    if (!isFolded || !header.current || !timeline.current) return;
    const given = unfoldedPx.current - header.current.offsetHeight;
    timeline.current.makeUpFor(given);
  }, [isFolded, timeline]);

  const onScroll = (px: number, mostPx: number) => {
    const isOnward = px > readingPx && mostPx > leastScrollPx;
    if (isOnward && !isReading) {
      unfoldedPx.current = header.current?.offsetHeight ?? 0;
      setReading(true);
    } else if (px === 0) setReading(false);
  };
  return { isFolded, header, onScroll };
}
