import { type KnownNumbers, numbersOf } from '../call/personal-number.ts';
import type { TimelineItem } from '../call/types.ts';
import { placeRows } from './place-rows.ts';
import { readDetails } from './read-details.ts';
import { readRow } from './read-row.ts';
import { itemsOf, toPlacedRow } from './to-events.ts';
import { toSurroundings } from './to-surroundings.ts';

/** Rows beyond these are not read: where most are hidden, the first words are fewer. */
const mostRows = 200;
const noClassNames = new Map<string, string>();

/** The beginning of a call's timeline. */
interface FirstTimelineItems {
  items: TimelineItem[];
  /** The numbers that the call itself names, to be masked in the items. */
  ownNumbers: KnownNumbers;
}

/**
 * What a call's timeline begins with, before any transfer: at least `most` items where there are as
 * many. All rows are placed, but only the first are read, so that 10,000 rows take a few ms. The
 * items are those of the call that `readAnswer` gives, but for ids and the script's names of word
 * classes. Throws an AnswerError where there is no call.
 */
export function firstTimelineItems(body: unknown, most: number): FirstTimelineItems {
  const { details } = readDetails(body);
  const { records } = details;
  const ownNumbers = numbersOf(toSurroundings(details, []));
  const items: TimelineItem[] = [];
  for (const [index, place] of placeRows(records).slice(0, mostRows).entries()) {
    if (items.length >= most) break;
    if (place.section === 'after') continue;
    const row = toPlacedRow(readRow(records[index], index), place, {
      index,
      id: `row-${index}`,
      classNames: noClassNames,
    });
    if (row.section === 'before') items.push(...itemsOf(row, 'before', null, ownNumbers));
  }
  return { items, ownNumbers };
}
