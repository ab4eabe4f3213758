import type { Virtualizer } from '@tanstack/react-virtual';
import { type Ref, type RefObject, useImperativeHandle } from 'react';
import { useLatest } from '../../ui/use-latest.ts';
import type { SpokenPlace } from '../navigation/call-navigation.ts';
import { isInView } from './in-view.ts';
import type { TimelineHandle } from './timeline-handle.ts';
import type { TimelineRow } from './timeline-rows.ts';

interface Parts {
  rows: readonly TimelineRow[];
  scroller: RefObject<HTMLElement | null>;
  virtualizer: Virtualizer<HTMLDivElement, HTMLElement>;
  /** Stops following what plays. */
  stopFollowing(): void;
}

/**
 * Frames in which the target is scrolled to again: rows are measured as they are rendered, which
 * moves it.
 */
const settlingFrames = 6;

function elementOf(scroller: HTMLElement, { turnId, sentenceId }: SpokenPlace): Element | null {
  const turn = scroller.querySelector(`[data-turn-id="${CSS.escape(turnId)}"]`);
  if (sentenceId === null) return turn;
  return turn?.querySelector(`[data-sentence-id="${CSS.escape(sentenceId)}"]`) ?? turn;
}

/** Scrolls a place that is rendered, or about to be, into view in each of so many frames. */
function settle(scroller: HTMLElement, place: SpokenPlace, frames: number): void {
  requestAnimationFrame(() => {
    const element = elementOf(scroller, place);
    if (element && !isInView(element, scroller)) element.scrollIntoView({ block: 'center' });
    if (frames > 1) settle(scroller, place, frames - 1);
  });
}

/** Gives other parts of the page a {@link TimelineHandle}. */
export function useTimelineHandle(ref: Ref<TimelineHandle>, parts: Parts): void {
  const latest = useLatest(parts);
  useImperativeHandle(ref, () => {
    const scrollTo = (place: SpokenPlace) => {
      const { rows, scroller, virtualizer } = latest.current;
      const index = rows.findIndex(({ id }) => id === place.turnId);
      if (index < 0 || !scroller.current) return;
      const shown = elementOf(scroller.current, place);
      if (shown && isInView(shown, scroller.current)) return;
      if (!shown) virtualizer.scrollToIndex(index, { align: 'center' });
      settle(scroller.current, place, settlingFrames);
    };
    return {
      scrollTo,
      lookAt: (place) => {
        latest.current.stopFollowing();
        scrollTo(place);
      },
      // Not by the browser's own jump: it is animated, and measuring the rows it passes interrupts
      // it.
      scrollToStart: () => latest.current.virtualizer.scrollToIndex(0, { align: 'start' }),
      scrollToEnd: () => {
        const { rows, virtualizer } = latest.current;
        virtualizer.scrollToIndex(rows.length - 1, { align: 'end' });
      },
      getOffset: () => latest.current.scroller.current?.scrollTop ?? 0,
      setOffset: (px) => latest.current.virtualizer.scrollToOffset(px),
    };
  }, [latest]);
}
