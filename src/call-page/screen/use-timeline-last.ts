import { useEffect, useLayoutEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import { areFirstWordsShown, hideFirstWords } from '../../first-words/show.ts';
import type { Player } from '../../player/player.ts';

/** How long the timeline waits for what the browser keeps of the clips, in ms. */
const longestMs = 500;

/**
 * Whether to render the timeline, which takes the place of the first words. While those are shown, it
 * comes after header, player and keys, and after what is kept of the clips: it is then rendered once,
 * with their waveforms. Not a deferred value: React would render that in slices, and begin anew with
 * every clip that comes meanwhile.
 */
export function useTimelineLast(player: Player): boolean {
  const [isTime, setTime] = useState(() => !areFirstWordsShown());
  useEffect(() => {
    if (isTime) return;
    const begin = () => setTime(true);
    const timer = setTimeout(begin, longestMs);
    // In a task of its own, so that a key that was pressed meanwhile is handled first; and at once then,
    // since a frame painted before would be painted in vain.
    void player.open().then(() => setTimeout(() => flushSync(begin)));
    return () => clearTimeout(timer);
  }, [player, isTime]);
  useLayoutEffect(() => {
    if (isTime) hideFirstWords();
  }, [isTime]);
  return isTime;
}
