import { maskNumber } from '../call/masked-number.ts';
import { type KnownNumbers, maskNumbersIn } from '../call/personal-number.ts';
import { shownMark } from '../call/plain-text.ts';
import type { Segment, TimelineItem } from '../call/types.ts';
import { AnswerError } from '../wire/answer-error.ts';
import { firstTimelineItems } from '../wire/first-timeline-items.ts';

/** A turn as first words show it. */
export interface FirstTurn {
  speaker: 'customer' | 'robot';
  /** Numbers are masked; a pause is shown by its length. */
  sentences: readonly string[];
}

/** A line of the timeline: a turn, or the place of a mark such as a silence. */
export type FirstItem = FirstTurn | 'mark';

const mostItems = 12;

function shownText({ kind, text }: Segment, ownNumbers: KnownNumbers): string {
  if (kind === 'number') return maskNumber(text);
  if (kind === 'variable') return maskNumbersIn(text, ownNumbers);
  return kind === 'mark' ? shownMark(text) : text;
}

/** An item of the timeline as first words show it. `ownNumbers` are masked whatever their shape. */
export function toFirstItem(item: TimelineItem, ownNumbers: KnownNumbers): FirstItem {
  if (item.kind !== 'turn') return 'mark';
  return {
    speaker: item.speaker === 'customer' ? 'customer' : 'robot',
    sentences: item.sentences.map(({ segments }) =>
      segments.map((segment) => shownText(segment, ownNumbers)).join(''),
    ),
  };
}

/**
 * What a call's timeline begins with, from the answer's body, in a few ms however long the call is.
 * Empty where the answer is no call: the page then says why.
 */
export function firstItems(body: unknown): FirstItem[] {
  try {
    const { items, ownNumbers } = firstTimelineItems(body, mostItems);
    return items.map((item) => toFirstItem(item, ownNumbers));
  } catch (error) {
    if (error instanceof AnswerError) return [];
    throw error;
  }
}
