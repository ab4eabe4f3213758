import { useEffect, useMemo, useState } from 'react';
import type { Call, Turn } from '../../../call/types.ts';
import { createExplainer, type Explanation } from '../../../insight/explain.ts';
import { createInsight, type Insight } from '../../../insight/insight.ts';
import { runInTasks } from '../../../insight/steps.ts';
import type { Player } from '../../../player/player.ts';
import { usePlayer, usePlayerState } from '../../../player/player-context.ts';

/** How long lengths may keep changing before the figures follow, in ms. */
const gatherMs = 400;

/** How long a turn is heard, in ms; null where none of it can be. */
function lengthOf(player: Player, turn: Turn): number | null {
  const { cues, startMs, endMs } = player.track;
  let ms: number | null = null;
  for (const place of player.placesOfTurn(turn.id)) {
    const cue = cues[place];
    if (cue && !player.isMissing(cue)) ms = (ms ?? 0) + (endMs[place] ?? 0) - (startMs[place] ?? 0);
  }
  return ms;
}

/** What can be told of a call, worked out after it was painted and whenever more audio is known. */
export function useInsight(call: Call): Insight | null {
  const player = usePlayer();
  const [insight, setInsight] = useState<Insight | null>(null);
  const trackVersion = usePlayerState((state) => state.trackVersion);
  const isFirst = insight === null;
  const gain = useMemo(() => createInsight(call), [call]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the track's version stands for its lengths
  useEffect(() => {
    const abort = new AbortController();
    const start = async () => {
      const steps = gain({
        lengthOf: (turn) => lengthOf(player, turn),
        levelOf: (clipId) => player.library.getOutline(clipId)?.level,
      });
      const gained = await runInTasks(steps, abort.signal);
      if (gained) setInsight(gained);
    };
    const timer = setTimeout(() => void start(), isFirst ? 0 : gatherMs);
    return () => {
      clearTimeout(timer);
      abort.abort();
    };
  }, [gain, player, trackVersion, isFirst]);
  return insight;
}

/** Tells why the robot said a turn; indexes the call at the first question. */
export function useExplainer(call: Call): (turn: Turn) => Explanation {
  return useMemo(() => {
    let explain: ((turn: Turn) => Explanation) | null = null;
    return (turn) => {
      explain ??= createExplainer(call);
      return explain(turn);
    };
  }, [call]);
}
