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
  const heightBefore = useRef(0);
  const isFolded = isCramped && isReading;

  useLayoutEffect(() => {
    const height = header.current?.offsetHeight ?? 0;
    const offset = timeline.current?.getOffset() ?? 0;
    if (isFolded && offset > 0)
      timeline.current?.setOffset(offset - (heightBefore.current - height));
    heightBefore.current = height;
  }, [isFolded, timeline]);

  const onScroll = (px: number, mostPx: number) => {
    heightBefore.current = header.current?.offsetHeight ?? 0;
    if (px > readingPx && mostPx > leastScrollPx) setReading(true);
    else if (px === 0) setReading(false);
  };
  return { isFolded, header, onScroll };
}
