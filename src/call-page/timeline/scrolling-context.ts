import { createContext, use, useDeferredValue } from 'react';

/** Tells whether the timeline is being scrolled. */
export const ScrollingContext = createContext<() => boolean>(() => false);

/**
 * Whether to render what a row can wait for. True at once in a row that comes while nothing is
 * scrolled; later in one that scrolls into view, so that a row that only flies past stays light.
 */
export function useSettled(): boolean {
  const isScrolling = use(ScrollingContext);
  return useDeferredValue(true, !isScrolling());
}
