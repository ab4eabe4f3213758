import type { Call, Clip, Section, Turn } from './types.ts';

/** One clip in the order it was spoken, with the turn and the words it belongs to. */
export interface QueuedClip {
  clip: Clip;
  turn: Turn;
  text: string;
}

function clipsOf(turn: Turn): QueuedClip[] {
  const paired = turn.sentences.flatMap(({ clips, text }) =>
    clips.map((clip) => ({ clip, turn, text })),
  );
  return [...paired, ...turn.looseClips.map((clip) => ({ clip, turn, text: '' }))];
}

/** All turns of a call in order. */
export function turnsOf(call: Call): Turn[] {
  const sections: Section[] = ['before', 'after'];
  return sections.flatMap((section) =>
    call.timeline[section].filter((item) => item.kind === 'turn'),
  );
}

/** All clips of a call in spoken order. */
export function toQueue(call: Call): QueuedClip[] {
  return turnsOf(call).flatMap(clipsOf);
}
