import { numbersOf } from '../call/personal-number.ts';
import { toTimelineItems } from '../call/timeline.ts';
import type { Call, CallEvent, Section, TimelineItem } from '../call/types.ts';

/**
 * The part of the documented rules that hides a row: a partial before a finished sentence, a
 * partial of a `question_index` already kept, or a repeated `question_index` after the transfer.
 */
export type HidingClause = 'before-final' | 'known-question' | 'repeated-after-transfer';

/** A row that the documented rules hide, why, and what the customer says in it (`question`). */
export interface HiddenRow {
  event: CallEvent;
  clause: HidingClause;
  customerWords: string | null;
}

function wordsOf({ question }: CallEvent): string | null {
  return question?.trim() || null;
}

function unreadableRows({ timeline }: Call): number {
  const items = [...timeline.before, ...timeline.after];
  return items.filter(({ kind }) => kind === 'unreadable').length;
}

/**
 * The rows that the documented rules hide, in order, in O(n). A partial can also be hidden by an
 * unreadable row alone. Its clause is then `before-final` if an unreadable row follows it.
 */
export function hiddenRows(call: Call): HiddenRow[] {
  const { events } = call;
  const lastFinal = events.findLastIndex(({ notify }) => notify === 'asrmessage_notify');
  const unreadable = unreadableRows(call);
  const kept = new Set<number | null>();
  const clauseOf = (event: CallEvent, position: number): HidingClause => {
    if (event.bridgeStatus) return 'repeated-after-transfer';
    if (position < lastFinal) return 'before-final';
    const unreadableBefore = event.index - position;
    const isKnown = kept.has(event.questionIndex) || unreadableBefore >= unreadable;
    return isKnown ? 'known-question' : 'before-final';
  };
  return events.flatMap((event, position) => {
    // What is hidden after the transfer was still kept by the rule for partials.
    if (event.section !== null || event.bridgeStatus) kept.add(event.questionIndex);
    if (event.section !== null) return [];
    return { event, clause: clauseOf(event, position), customerWords: wordsOf(event) };
  });
}

function withHidden(
  shown: readonly TimelineItem[],
  hidden: readonly CallEvent[],
  itemsOf: (event: CallEvent) => TimelineItem[],
): TimelineItem[] {
  const items: TimelineItem[] = [];
  let next = 0;
  const addHiddenBefore = (index: number) => {
    for (let event = hidden[next]; event && event.index < index; event = hidden[next]) {
      items.push(...itemsOf(event));
      next += 1;
    }
  };
  for (const item of shown) {
    if (item.kind !== 'unreadable') addHiddenBefore(item.event.index);
    items.push(item);
  }
  addHiddenBefore(Infinity);
  return items;
}

/**
 * The timeline with the hidden rows in their places, in O(n); `bridge_status` decides the section
 * of each. An unreadable row, whose place is not known, stays right after the shown item before it.
 */
export function hiddenItems(call: Call): Record<Section, TimelineItem[]> {
  const hidden = call.events.filter(({ section }) => section === null);
  const { timeline, transfer } = call;
  const numbers = numbersOf(call);
  const sectionItems = (section: Section) =>
    withHidden(
      timeline[section],
      hidden.filter(({ bridgeStatus }) => (bridgeStatus ? 'after' : 'before') === section),
      (event) => toTimelineItems(event, section, transfer, numbers),
    );
  return { before: sectionItems('before'), after: sectionItems('after') };
}

/**
 * How many hidden rows carry words of the customer (`question`, trimmed) that are not exactly the
 * words of any shown row: the start of a sentence that is shown whole counts too.
 */
export function customerWordsHidden(call: Call): number {
  const shown = new Set(call.events.filter(({ section }) => section !== null).map(wordsOf));
  return call.events.filter((event) => {
    const words = wordsOf(event);
    return event.section === null && words !== null && !shown.has(words);
  }).length;
}
