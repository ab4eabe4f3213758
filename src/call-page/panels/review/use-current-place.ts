import { turnsOf } from '../../../call/turns.ts';
import type { Call } from '../../../call/types.ts';
import type { Anchor } from '../../../contract/anchor.ts';
import { anchorOf } from '../../../contract/anchors.ts';
import { usePlayer } from '../../../player/player-context.ts';

/**
 * Gives the place where the reviewer is: the sentence that plays or was selected, with the stretch that
 * is being looped, if any; null where nothing was.
 */
export function useCurrentPlace(call: Call): () => Anchor | null {
  const player = usePlayer();
  return () => {
    const { cue } = player;
    const turn = turnsOf(call).find(({ id }) => id === cue?.turn.id);
    const sentence = turn?.sentences.find(({ id }) => id === cue?.sentenceId) ?? turn?.sentences[0];
    if (!turn || !sentence) return null;
    const { loop, index } = player.getState();
    const isLooped = loop?.from.index === index && Number.isFinite(loop.to.time);
    if (!isLooped) return anchorOf(turn, sentence);
    const startMs = Math.round(loop.from.time * 1000);
    const lengthMs = Math.round(player.msAt(loop.to) - player.msAt(loop.from));
    return { ...anchorOf(turn, sentence), startMs, endMs: startMs + lengthMs };
  };
}
