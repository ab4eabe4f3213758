import { type RefObject, useLayoutEffect, useRef, useState } from 'react';
import type { TimelineHandle } from '../timeline/timeline-handle.ts';

/** Reading begins this far from the top. */
const readingPx = 96;
/** With less than this to scroll, the room that folding gives would end the scrolling that folded it. */
const leastScrollPx = 400;

interface HeaderFold {
  isFolded: boolean;
  header: RefObject<HTMLDivElement | null>;
  onScroll(px: number, mostPx: number): void;
}

/** Folds the header while one reads on, where `isCramped`, and unfolds it at the top. What one reads stays where it is. */
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
    timeline.current.setOffset(timeline.current.getOffset() - given);
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
