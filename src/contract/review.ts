import { anchor } from './anchor.ts';
import { answeredQuestions } from './answer.ts';
import { localId } from './scorecard.ts';
import { text } from './text.ts';
import { z } from './zod.ts';

/** An id that whoever makes the thing gives it: a UUID of version 7, so that ids sort by time. */
export const newId = z.uuidv7();

const moment = z.iso.datetime();
const platformId = text(200).min(1);

/** Which call: `subAccount` is only the way to it. */
export const callKey = z.strictObject({
  account: platformId,
  task: platformId,
  record: platformId,
});
export type CallKey = z.infer<typeof callKey>;

/** How much a note matters. */
const noteSeverity = z.enum(['good', 'minor', 'serious']);
export type NoteSeverity = z.infer<typeof noteSeverity>;

/** Something a reviewer noted, at a sentence, over a stretch of the recording, or of the whole call. */
const note = z.strictObject({
  id: newId,
  text: text(5000),
  severity: noteSeverity,
  tags: z.array(text(50).trim().min(1)).max(20),
  questionId: localId.nullable(),
  anchor: anchor.nullable(),
});
export type Note = z.infer<typeof note>;

/** A stretch of the recording: from, to, in ms. */
export const stretch = z
  .tuple([z.int().min(0), z.int().min(0).max(86_400_000)])
  .refine(([start, end]) => end > start, 'must end after it begins');

/** What a reviewer makes of a call. */
export const reviewContent = z
  .strictObject({
    questions: answeredQuestions,
    notes: z.array(note).max(500),
    /** The stretches of the recording that were heard, in ms: in order, without overlap. */
    heard: z.array(stretch).max(5000),
    /** How long the recording is, in ms; null while that is not known. */
    recordingMs: z.int().min(0).max(86_400_000).nullable(),
  })
  .superRefine(({ notes, heard }, context) => {
    if (context.issues.length > 0) return;
    const ids = notes.map(({ id }) => id);
    for (const [at, id] of ids.entries()) {
      if (ids.indexOf(id) < at) {
        context.addIssue({ code: 'custom', path: ['notes', at, 'id'], message: 'is used twice' });
      }
    }
    for (const [at, [start]] of heard.entries()) {
      if (start < (heard[at - 1]?.[1] ?? 0)) {
        context.addIssue({
          code: 'custom',
          path: ['heard', at],
          message: 'must begin after the one before it ends',
        });
      }
    }
  });
export type ReviewContent = z.infer<typeof reviewContent>;

const scoreOrNone = z.number().min(0).max(100).nullable();

/** A review as it is kept, without what it says. */
export const reviewHead = z.strictObject({
  id: newId,
  call: callKey,
  subAccount: z.string().nullable(),
  scorecardId: newId,
  scorecardVersionId: newId,
  reviewer: z.string(),
  /** Goes up with each change. */
  revision: z.int(),
  startedAt: moment,
  changedAt: moment,
  /** Null for a draft. */
  submittedAt: moment.nullable(),
  score: scoreOrNone,
  scoreWithoutFatal: scoreOrNone,
  isFatal: z.boolean(),
  /** SHA-256 of the call as it was when the review began; null once that copy was removed. */
  callCopy: z.string().nullable(),
});
export type ReviewHead = z.infer<typeof reviewHead>;

export const review = reviewHead.extend({ content: reviewContent });
export type Review = z.infer<typeof review>;

/** A review as it was submitted once. */
export const reviewVersion = z.strictObject({
  id: newId,
  number: z.int(),
  submittedAt: moment,
  reason: z.string().nullable(),
  content: reviewContent,
});
export type ReviewVersion = z.infer<typeof reviewVersion>;
