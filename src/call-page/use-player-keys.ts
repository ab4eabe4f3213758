import { useEffect } from 'react';
import type { QueuedClip } from '../call/queue.ts';
import type { Player } from '../player/player.ts';
import { neighbouringRate } from '../player/rate.ts';

/** Where one types, every key is text. */
const typed = 'input, textarea, select, [contenteditable]';
/** What Space presses or moves. */
const pressed = 'button, a, summary, [role="slider"], [role="tab"]';

function isTaken(event: KeyboardEvent): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey) return true;
  if (event.isComposing || event.defaultPrevented) return true;
  const target = event.target instanceof Element ? event.target : null;
  if (target?.closest('[role="dialog"]') || target?.matches(typed)) return true;
  return event.key === ' ' && (target?.matches(pressed) ?? false);
}

/** Space plays and pauses, comma and period change the speed, wherever no element uses them. */
export function usePlayerKeys(player: Player | null, first: QueuedClip | undefined) {
  useEffect(() => {
    if (!player) return;
    const onKey = (event: KeyboardEvent) => {
      if (isTaken(event)) return;
      const { clip, rate } = player.getState();
      const current = clip ?? first?.clip;
      if (event.key === ' ' && current) player.toggle(current);
      else if (event.key === ',') player.setRate(neighbouringRate(rate, -1));
      else if (event.key === '.') player.setRate(neighbouringRate(rate, 1));
      else return;
      event.preventDefault();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [player, first]);
}
