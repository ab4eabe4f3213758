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
/** So long after a return, the header that folds because of it does not move what was returned to. */
const returningMs = 500;

function elementOf(scroller: HTMLElement, { turnId, sentenceId }: SpokenPlace): Element | null {
  const turn = scroller.querySelector(`[data-turn-id="${CSS.escape(turnId)}"]`);
  if (sentenceId === null) return turn;
  return turn?.querySelector(`[data-sentence-id="${CSS.escape(sentenceId)}"]`) ?? turn;
}

/** Scrolls a place that is rendered, or about to be, into view in each of so many frames. */
function settle(
  scroller: HTMLElement,
  place: SpokenPlace,
  isMeant: () => boolean,
  frames = settlingFrames,
): void {
  requestAnimationFrame(() => {
    if (!isMeant()) return;
    const element = elementOf(scroller, place);
    if (element && !isInView(element, scroller)) element.scrollIntoView({ block: 'center' });
    if (frames > 1) settle(scroller, place, isMeant, frames - 1);
  });
}

/** Gives other parts of the page a {@link TimelineHandle}. */
export function useTimelineHandle(ref: Ref<TimelineHandle>, parts: Parts): void {
  const latest = useLatest(parts);
  useImperativeHandle(ref, () => {
    let latestAim = 0;
    let returnedAt = Number.NEGATIVE_INFINITY;
    let returnedTo = 0;
    const scrollTo = (place: SpokenPlace) => {
      const aim = ++latestAim;
      const { rows, scroller, virtualizer } = latest.current;
      const index = rows.findIndex(({ id }) => id === place.turnId);
      if (index < 0 || !scroller.current) return;
      const shown = elementOf(scroller.current, place);
      if (shown && isInView(shown, scroller.current)) return;
      if (!shown) virtualizer.scrollToIndex(index, { align: 'center' });
      settle(scroller.current, place, () => aim === latestAim);
    };
    return {
      scrollTo,
      lookAt: (place) => {
        latest.current.stopFollowing();
        scrollTo(place);
      },
      // Not by the browser's own jump: it is animated, and measuring the rows it passes interrupts
      // it.
      scrollToStart: () => latest.current.virtualizer.scrollToOffset(0),
      scrollToEnd: () => {
        const { rows, virtualizer } = latest.current;
        virtualizer.scrollToIndex(rows.length - 1, { align: 'end' });
      },
      getOffset: () => latest.current.scroller.current?.scrollTop ?? 0,
      returnTo: (px) => {
        latestAim++;
        returnedAt = performance.now();
        returnedTo = px;
        latest.current.stopFollowing();
        latest.current.virtualizer.scrollToOffset(px);
      },
      makeUpFor: (px) => {
        const { scroller, virtualizer } = latest.current;
        const isReturn = performance.now() - returnedAt < returningMs;
        const offset = scroller.current?.scrollTop ?? 0;
        virtualizer.scrollToOffset(isReturn ? returnedTo : offset - px);
      },
      focus: () => latest.current.scroller.current?.focus({ preventScroll: true }),
    };
  }, [latest]);
}
