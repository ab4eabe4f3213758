import { type RefObject, useCallback, useEffect, useEffectEvent, useRef, useState } from 'react';
import { usePlayer, usePlayerState } from '../../player/player-context.ts';
import { isInView } from './in-view.ts';

/** A scroll within this time of a reviewer's act is theirs. */
const actedMs = 1000;
const acts = ['wheel', 'touchmove', 'pointerdown', 'keydown'] as const;

/** What is said right now, in the timeline. */
function currentElement(scroller: HTMLElement): HTMLElement | null {
  return scroller.querySelector<HTMLElement>('[data-current]');
}

interface Follow {
  isFollowing: boolean;
  /** Leads back to what is said right now, and follows it. */
  follow(): void;
  /** Stops following until what is said comes into view. */
  stopFollowing(): void;
}

/**
 * Keeps what is said right now in view, until the reviewer scrolls it out of view. `scrollToTurn`
 * brings a turn into view that is not drawn.
 */
export function useFollow(
  scroller: RefObject<HTMLElement | null>,
  scrollToTurn: (turnId: string) => void,
): Follow {
  const player = usePlayer();
  const [isFollowing, setFollowing] = useState(true);
  const actedAt = useRef(Number.NEGATIVE_INFINITY);

  useEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const act = () => {
      actedAt.current = performance.now();
    };
    const onScroll = () => {
      if (performance.now() - actedAt.current > actedMs) return;
      const current = currentElement(element);
      setFollowing(current !== null && isInView(current, element));
    };
    for (const type of acts) element.addEventListener(type, act, { passive: true });
    element.addEventListener('scroll', onScroll, { passive: true });
    return () => {
      for (const type of acts) element.removeEventListener(type, act);
      element.removeEventListener('scroll', onScroll);
    };
  }, [scroller]);

  const show = () => {
    const element = scroller.current;
    const turnId = player.cue?.turn.id;
    if (!element || !turnId) return;
    const current = currentElement(element);
    if (current && isInView(current, element)) return;
    if (current) current.scrollIntoView({ block: 'center' });
    else scrollToTurn(turnId);
  };

  const index = usePlayerState((state) => state.index);
  const onCue = useEffectEvent(() => {
    const element = scroller.current;
    const current = element && currentElement(element);
    if (isFollowing) show();
    else if (element && current && isInView(current, element)) setFollowing(true);
  });
  useEffect(() => {
    if (index < 0) return;
    const frame = requestAnimationFrame(onCue);
    return () => cancelAnimationFrame(frame);
  }, [index]);

  const follow = () => {
    setFollowing(true);
    show();
  };
  const stopFollowing = useCallback(() => setFollowing(false), []);
  return { isFollowing: isFollowing || index < 0, follow, stopFollowing };
}
