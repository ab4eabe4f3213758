import { newId } from './review.ts';
import { scorecardDraft } from './scorecard.ts';
import { z } from './zod.ts';

const moment = z.iso.datetime();

/** A version of a scorecard. Published, it never changes. */
export const scorecardVersion = z.strictObject({
  id: newId,
  scorecardId: newId,
  /** From 1. */
  number: z.int(),
  revision: z.int(),
  changedAt: moment,
  /** Null for the draft. */
  publishedAt: moment.nullable(),
  /** Whole once it is published. */
  definition: scorecardDraft,
});
export type ScorecardVersion = z.infer<typeof scorecardVersion>;

/** A scorecard with the version that new reviews use and the draft of the next, if any. */
export const scorecard = z.strictObject({
  id: newId,
  createdAt: moment,
  retiredAt: moment.nullable(),
  published: scorecardVersion.nullable(),
  draft: scorecardVersion.nullable(),
});
export type Scorecard = z.infer<typeof scorecard>;

/** A scorecard with all versions that were published, the newest first. */
export const scorecardWithVersions = scorecard.extend({
  versions: z.array(z.strictObject({ id: newId, number: z.int(), publishedAt: moment })),
});
export type ScorecardWithVersions = z.infer<typeof scorecardWithVersions>;
