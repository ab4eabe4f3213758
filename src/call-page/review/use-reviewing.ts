import { useEffect, useState } from 'react';
import type { Call, CallRef } from '../../call/types.ts';
import { usePlayer } from '../../player/player-context.ts';
import { isReviewer } from '../../session/reviewer.ts';
import { useLatest } from '../../ui/use-latest.ts';
import { useOnDemand } from '../../ui/use-on-demand.ts';
import type { TimelineSlot } from '../timeline/timeline-slots.ts';
import type { Reviewing } from './reviewing.ts';

const load = () => import('./reviewing-part.ts');

/** What a call is reviewed with. */
export interface ReviewingPart {
  reviewing: Reviewing;
  /** Marks notes in the timeline. */
  marks: TimelineSlot;
}

/**
 * What a call is reviewed with, once `isWanted` or where calls are reviewed in this browser; null for
 * everyone else, and while it loads.
 */
export function useReviewing(
  { ref, call }: { ref: CallRef; call: Call },
  isWanted: boolean,
  isCalm: boolean,
): ReviewingPart | null {
  const latest = useLatest(call);
  const player = usePlayer();
  const { loaded } = useOnDemand(load, isWanted || (isCalm && isReviewer()));
  const [part, setPart] = useState<ReviewingPart | null>(null);
  useEffect(() => {
    if (!loaded) return;
    const reviewing = new loaded.Reviewing(ref, latest.current, player);
    setPart({ reviewing, marks: loaded.noteMarks });
    return () => {
      reviewing.dispose();
      setPart(null);
    };
  }, [loaded, ref, player, latest]);
  useEffect(() => part?.reviewing.setCall(call), [part, call]);
  return part;
}
