import { v7 as uuidv7 } from 'uuid';
import type { Note } from '../../src/contract/review.ts';
import type { ScorecardVersion } from '../../src/contract/scorecards.ts';
import { searchedOf } from '../search-text.ts';
import { notes as notesTable, reviews } from '../store/schema.ts';
import type { Store } from '../store/store.ts';

type Values = typeof reviews.$inferInsert;

/** A review to put in the store as it is, without the call that it is of. */
export type PutReview = Partial<Values> & { notes?: Note[] };

const atOnce = 500;

/** Puts reviews in the store, submitted today by default; returns what was put. */
export async function putReviews(
  store: Store,
  { id: scorecardVersionId, scorecardId }: Pick<ScorecardVersion, 'id' | 'scorecardId'>,
  given: readonly PutReview[],
): Promise<(Values & { notes: Note[] })[]> {
  const put = given.map(({ notes = [], ...more }) => {
    const id = uuidv7();
    const now = new Date();
    return {
      ...{ id, account: 'u1', task: 't1', record: id, scorecardId, scorecardVersionId },
      ...{ reviewer: 'ann', revision: 1, startedAt: now, changedAt: now, submittedAt: now },
      ...{ questions: {}, heard: [], heardMs: 0, isFatal: false, score: null },
      ...searchedOf(notes),
      ...{ ...more, notes },
    };
  });
  await store.run(async (db) => {
    for (let at = 0; at < put.length; at += atOnce) {
      const some = put.slice(at, at + atOnce);
      await db.insert(reviews).values(some.map(({ notes, ...values }) => values));
      const noted = some.flatMap(({ id: reviewId, startedAt, notes }) =>
        notes.map((note) => ({ ...note, reviewId, createdAt: startedAt, changedAt: startedAt })),
      );
      if (noted.length > 0) await db.insert(notesTable).values(noted);
    }
  });
  return put;
}

/** A note, changed. */
export function note(more: Partial<Note> = {}): Note {
  return {
    ...{ id: uuidv7(), text: '要投诉', severity: 'serious', tags: [], questionId: null },
    ...{ anchor: null, ...more },
  };
}
