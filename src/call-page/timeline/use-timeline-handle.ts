import type { Virtualizer } from '@tanstack/react-virtual';
import { type Ref, type RefObject, useEffect, useImperativeHandle, useState } from 'react';
import { useLatest } from '../../ui/use-latest.ts';
import type { SpokenPlace } from '../navigation/call-navigation.ts';
import { isInView } from './in-view.ts';
import { createSettling } from './settling.ts';
import type { ScrolledPlace, TimelineHandle } from './timeline-handle.ts';
import type { TimelineRow } from './timeline-rows.ts';

interface Parts {
  rows: readonly TimelineRow[];
  scroller: RefObject<HTMLElement | null>;
  virtualizer: Virtualizer<HTMLDivElement, HTMLElement>;
  /** Stops following what plays. */
  stopFollowing(): void;
}

/** How a reviewer begins to scroll: what the timeline was about to scroll to is given up then. */
const ownScrolls = ['wheel', 'touchmove', 'pointerdown'] as const;
/** So long after a return, the header that folds because of it does not move what was returned to. */
const returningMs = 500;

function elementOf(scroller: HTMLElement, { turnId, sentenceId }: SpokenPlace): Element | null {
  const turn = scroller.querySelector(`[data-turn-id="${CSS.escape(turnId)}"]`);
  if (sentenceId === null) return turn;
  return turn?.querySelector(`[data-sentence-id="${CSS.escape(sentenceId)}"]`) ?? turn;
}

function placeNow({ rows, virtualizer }: Parts): ScrolledPlace | null {
  const offset = virtualizer.scrollOffset ?? 0;
  const item = virtualizer.getVirtualItemForOffset(offset);
  const row = item && rows[item.index];
  return row ? { rowId: row.id, px: offset - item.start } : null;
}

/** How far the timeline is to be scrolled for a place, in px, by what is measured by now. */
function offsetOf({ rows, virtualizer }: Parts, { rowId, px }: ScrolledPlace): number {
  const index = rows.findIndex(({ id }) => id === rowId);
  return (virtualizer.measurementsCache[index]?.start ?? 0) + px;
}

/** Gives other parts of the page a {@link TimelineHandle}. */
export function useTimelineHandle(ref: Ref<TimelineHandle>, parts: Parts): void {
  const latest = useLatest(parts);
  const [settling] = useState(createSettling);

  useEffect(() => {
    const element = latest.current.scroller.current;
    const giveUp = () => {
      settling.stop();
      latest.current.virtualizer.cancelScroll();
    };
    for (const type of ownScrolls) element?.addEventListener(type, giveUp, { passive: true });
    return () => {
      for (const type of ownScrolls) element?.removeEventListener(type, giveUp);
    };
  }, [latest, settling]);

  useImperativeHandle(ref, () => {
    let returned: { to: ScrolledPlace; at: number } | null = null;
    const scrollTo = (place: SpokenPlace) => {
      settling.stop();
      const { rows, scroller, virtualizer } = latest.current;
      const index = rows.findIndex(({ id }) => id === place.turnId);
      const element = scroller.current;
      if (index < 0 || !element) return;
      const shown = elementOf(element, place);
      if (shown && isInView(shown, element)) return;
      if (!shown) virtualizer.scrollToIndex(index, { align: 'center' });
      settling.begin(() => {
        const rendered = elementOf(element, place);
        if (rendered && !isInView(rendered, element)) rendered.scrollIntoView({ block: 'center' });
      });
    };
    return {
      scrollTo,
      lookAt: (place) => {
        latest.current.stopFollowing();
        scrollTo(place);
      },
      // Not by the browser's own jump: it is animated, and measuring the rows it passes interrupts
      // it.
      scrollToStart: () => {
        settling.stop();
        latest.current.virtualizer.scrollToOffset(0);
      },
      scrollToEnd: () => {
        const { rows, scroller, virtualizer } = latest.current;
        virtualizer.scrollToIndex(rows.length - 1, { align: 'end' });
        settling.begin(() => scroller.current?.scrollTo({ top: scroller.current.scrollHeight }));
      },
      getPlace: () => placeNow(latest.current),
      returnTo: (place) => {
        returned = { to: place, at: performance.now() };
        latest.current.stopFollowing();
        const scroll = () =>
          latest.current.virtualizer.scrollToOffset(offsetOf(latest.current, place));
        scroll();
        settling.begin(scroll);
      },
      makeUpFor: (px) => {
        const { virtualizer } = latest.current;
        if (returned && performance.now() - returned.at < returningMs) {
          virtualizer.scrollToOffset(offsetOf(latest.current, returned.to));
        } else virtualizer.scrollToOffset((virtualizer.scrollOffset ?? 0) - px);
      },
      focus: () => latest.current.scroller.current?.focus({ preventScroll: true }),
    };
  }, [latest, settling]);
}
