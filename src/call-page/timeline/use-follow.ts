import { type RefObject, useCallback, useEffect, useEffectEvent, useRef, useState } from 'react';
import { usePlayer, usePlayerState } from '../../player/player-context.ts';
import { isInView } from './in-view.ts';

/** A scroll counts as the reviewer's own for this long after they did something, in ms. */
const actedMs = 1000;
const acts = ['wheel', 'touchmove', 'pointerdown', 'keydown'] as const;

/** The element of the sentence that the player is at. */
function currentElement(scroller: HTMLElement): HTMLElement | null {
  return scroller.querySelector<HTMLElement>('[data-current]');
}

interface Follow {
  isFollowing: boolean;
  /** Scrolls to the sentence that the player is at, and follows it. */
  follow(): void;
  /** Stops following until that sentence is in view again. */
  stopFollowing(): void;
}

/**
 * Keeps the sentence that the player is at in view, until the reviewer scrolls it out of view.
 * `scrollToTurn` scrolls to a turn that is not rendered.
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
