import { useEffect, useMemo, useState } from 'react';
import type { Call, Turn } from '../../../call/types.ts';
import type { ClipAudio } from '../../../insight/audio.ts';
import { createExplainer, type Explanation } from '../../../insight/explain.ts';
import { createInsight, type Insight } from '../../../insight/insight.ts';
import { runInTasks } from '../../../insight/steps.ts';
import type { ClipLibrary } from '../../../player/clips/clip-library.ts';
import { usePlayer } from '../../../player/player-context.ts';

/** How long further recordings are waited for before the figures are worked out again, in ms. */
const gatherMs = 400;

function audioOf(library: ClipLibrary, clipId: string): ClipAudio {
  const state = library.getState(clipId);
  if (state.status === 'failed') return { state: 'failed', kind: state.error.kind };
  const outline = library.getOutline(clipId);
  if (outline) return { state: 'known', ms: outline.durationMs, level: outline.level };
  return { state: library.isComing(clipId) ? 'waiting' : 'unasked' };
}

/**
 * Runs `work` in a task of its own, and again `gatherMs` after each call of the returned function;
 * never twice at once, and not after `signal` is aborted.
 */
function createRefresher(work: () => Promise<void>, signal: AbortSignal): () => void {
  let isScheduled = false;
  let isRunning = false;
  let isStale = false;
  const start = async () => {
    isScheduled = false;
    if (signal.aborted) return;
    isRunning = true;
    isStale = false;
    await work();
    isRunning = false;
    if (isStale) schedule(gatherMs);
  };
  const schedule = (ms: number) => {
    if (isRunning) isStale = true;
    if (isRunning || isScheduled) return;
    isScheduled = true;
    setTimeout(() => void start(), ms);
  };
  schedule(0);
  return () => schedule(gatherMs);
}

/** A call's insight; null until it is worked out, and when that failed. */
export interface InsightState {
  insight: Insight | null;
  hasFailed: boolean;
}

const working: InsightState = { insight: null, hasFailed: false };
const failed: InsightState = { insight: null, hasFailed: true };

/**
 * Works out a call's insight once `isCalm`, so that it does not hold up the first clip, and again
 * whenever more is known of its audio.
 */
export function useInsight(call: Call, isCalm: boolean): InsightState {
  const { library } = usePlayer();
  const [state, setState] = useState(working);
  const measure = useMemo(() => createInsight(call), [call]);
  useEffect(() => {
    if (!isCalm) return;
    const abort = new AbortController();
    const work = async () => {
      try {
        const steps = measure((clipId) => audioOf(library, clipId));
        const measured = await runInTasks(steps, abort.signal);
        if (measured) setState({ insight: measured, hasFailed: false });
      } catch (error) {
        // Not tried again, as it would fail again. The figures are unavailable, the page works on.
        abort.abort();
        setState(failed);
        reportError(error);
      }
    };
    const unsubscribe = library.subscribe(createRefresher(work, abort.signal));
    return () => {
      unsubscribe();
      abort.abort();
    };
  }, [measure, library, isCalm]);
  return state;
}

/** Tells why the robot said a turn. The call is indexed on the first use. */
export function useExplainer(call: Call): (turn: Turn) => Explanation {
  return useMemo(() => {
    let explain: ((turn: Turn) => Explanation) | null = null;
    return (turn) => {
      explain ??= createExplainer(call);
      return explain(turn);
    };
  }, [call]);
}
