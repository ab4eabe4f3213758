import { type ComponentType, createContext } from 'react';

/** What another part of the page puts beside turns and sentences, without the timeline knowing it. */
export interface TimelineSlot {
  name: string;
  /** In a turn's head, after what the turn itself tells. */
  Turn?: ComponentType<{ turnId: string }>;
  /** In the margin of a sentence, before its words. */
  Sentence?: ComponentType<{ turnId: string; sentenceId: string }>;
}

/** All that is put beside turns and sentences, in order. */
export const SlotsContext = createContext<readonly TimelineSlot[]>([]);
