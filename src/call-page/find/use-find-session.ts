import { type RefObject, useEffect, useEffectEvent, useRef, useState } from 'react';
import type { FindableNote, Match } from '../../call/find.ts';
import type { Call } from '../../call/types.ts';
import type { CallNavigation } from '../navigation/call-navigation.ts';
import type { TimelineHandle } from '../timeline/timeline-handle.ts';
import { type Find, useFind } from './use-find.ts';

/** A search, from opening the find bar to closing it. */
export interface FindSession extends Find {
  isOpen: boolean;
  input: RefObject<HTMLInputElement | null>;
  open(): void;
  /**
   * Selects the match that is shown; once it is selected, the next (1) or the previous (−1) one. Asked
   * for before the matches are there, it is done when they are.
   */
  selectMatch(by: 1 | -1): void;
  /** Closes the bar; the timeline stays where it is. */
  close(): void;
  /** Closes the bar; scrolls back to the match last selected, else to where it was opened. */
  cancel(): void;
}

interface SessionParts {
  call: Call;
  notes: readonly FindableNote[];
  navigation: CallNavigation;
  timeline: RefObject<TimelineHandle | null>;
}

/**
 * Searches a call. While one types, the first match is only scrolled to; selecting a match moves the
 * player there too.
 */
export function useFindSession({ call, notes, navigation, timeline }: SessionParts): FindSession {
  const find = useFind(call, notes);
  const input = useRef<HTMLInputElement>(null);
  const [isOpen, setOpen] = useState(false);
  /** What Esc does: scrolls back to where one was, or to the match that was selected since. */
  const goBack = useRef(() => {});
  const shownQuery = useRef('');
  const isSelected = useRef(false);
  /** What was asked of {@link FindSession.selectMatch} while the matches were those of earlier words. */
  const askedEarly = useRef<1 | -1 | null>(null);
  const { matches } = find.found;

  const selectMatch = (by: 1 | -1) => {
    if (find.isPending) {
      askedEarly.current = by;
      return;
    }
    const current = find.found.matches[find.found.current];
    const match = isSelected.current || by === -1 ? find.step(by) : current;
    if (!match) return;
    isSelected.current = true;
    goBack.current = () => timeline.current?.scrollTo(match);
    navigation.goTo(match);
  };

  const look = useEffectEvent((found: readonly Match[]) => {
    const [first] = found;
    const asked = askedEarly.current;
    askedEarly.current = null;
    if (!isOpen || !first || shownQuery.current === find.searched) return;
    shownQuery.current = find.searched;
    isSelected.current = false;
    timeline.current?.lookAt(first);
    if (asked) selectMatch(asked);
  });
  useEffect(() => look(matches), [matches]);

  const close = () => {
    setOpen(false);
    timeline.current?.focus();
  };
  return {
    ...find,
    isOpen,
    input,
    open: () => {
      const scrolled = timeline.current?.getPlace();
      if (!isOpen) goBack.current = () => scrolled && timeline.current?.returnTo(scrolled);
      setOpen(true);
      input.current?.select();
    },
    selectMatch,
    close,
    cancel: () => {
      close();
      goBack.current();
    },
  };
}
