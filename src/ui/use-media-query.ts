import { useCallback, useSyncExternalStore } from 'react';

const lists = new Map<string, MediaQueryList>();

/** One list for each query, shared: creating one makes the browser recalculate its styles. */
function listOf(query: string): MediaQueryList {
  const known = lists.get(query);
  if (known) return known;
  const made = matchMedia(query);
  lists.set(query, made);
  return made;
}

/** Narrower than the breakpoint `sm` of Tailwind CSS: a phone held upright. */
export const narrowScreen = '(max-width: 639px)';

/** Narrower than the breakpoint `md`: a phone held sideways, a laptop's page at twice its size. */
export const smallScreen = '(max-width: 767px)';

/** Without a mouse, and most likely without keys. */
export const touchScreen = '(pointer: coarse)';

/** Whether a CSS media query holds, kept up to date. */
export function useMediaQuery(query: string): boolean {
  const subscribe = useCallback(
    (notify: () => void) => {
      const list = listOf(query);
      list.addEventListener('change', notify);
      return () => list.removeEventListener('change', notify);
    },
    [query],
  );
  return useSyncExternalStore(subscribe, () => listOf(query).matches);
}
