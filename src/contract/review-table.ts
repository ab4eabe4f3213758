import { z } from 'zod';
import { newId, reviewHead } from './review.ts';
import { localText } from './scorecard.ts';
import { tablePage } from './table-page.ts';
import { text } from './text.ts';

const score = z
  .string()
  .regex(/^\d{1,3}(?:\.\d{1,10})?$/, 'must be a number from 0 to 100')
  .transform(Number)
  .pipe(z.number().max(100, 'must be a number from 0 to 100'));

/** Which reviews; what is left out does not restrict them. Their words arrive as those of an address. */
export const reviewFilter = {
  scorecard: newId.optional(),
  scoreFrom: score.optional(),
  scoreTo: score.optional(),
  fatal: z.enum(['yes', 'no']).optional(),
  state: z.enum(['draft', 'submitted']).default('submitted'),
  reviewer: text(200).min(1).optional(),
  /** The platform's ids of the account and the task. */
  account: text(200).min(1).optional(),
  task: text(200).min(1).optional(),
  /** Days of submission in Asia/Shanghai, both included. */
  from: z.iso.date().optional(),
  to: z.iso.date().optional(),
  tag: text(50).trim().min(1).optional(),
  /** What a note contains, in letters of any case and width. */
  words: text(100).trim().min(1).optional(),
};
export type ReviewFilter = z.output<z.ZodObject<typeof reviewFilter>>;

/** By when it was submitted or by its score, `-` for the highest first; reviews without stand last. */
export const reviewSort = z.enum(['submitted', '-submitted', 'score', '-score']);
export type ReviewSort = z.infer<typeof reviewSort>;

/** Which page of the table. */
export const reviewTablePage = { ...tablePage, sort: reviewSort.default('-submitted') };

/** A review as the table shows it. */
const reviewRow = reviewHead.omit({ callCopy: true, revision: true }).extend({
  taskName: z.string().nullable(),
  calledAt: z.iso.datetime().nullable(),
  /** The scorecard's title, in the version that was used. */
  title: localText,
  versionNumber: z.int(),
  passMark: z.number().nullable(),
  heardMs: z.int(),
  recordingMs: z.int().nullable(),
  noteCount: z.int(),
  tags: z.array(z.string()),
});
export type ReviewRow = z.infer<typeof reviewRow>;

/** A page of the table; `next` is null on the last. */
export const reviewPage = z.strictObject({
  reviews: z.array(reviewRow),
  next: z.string().nullable(),
});

/** How many reviews there are; `isCapped` says that there are more than are counted. */
export const reviewCount = z.strictObject({ count: z.int(), isCapped: z.boolean() });

/** What the table can be filtered by, at most 200 of each. */
export const reviewFacets = z.strictObject({
  reviewers: z.array(z.string()),
  tasks: z.array(z.strictObject({ id: z.string(), name: z.string().nullable() })),
  /** Of the newest reviews, those used most first. */
  tags: z.array(z.string()),
  scorecards: z.array(z.strictObject({ id: newId, title: localText })),
});
export type ReviewFacets = z.infer<typeof reviewFacets>;

/** How reviews are written to a file. */
export const exportFormat = z.enum(['csv', 'xlsx', 'json', 'annotations']);
export type ExportFormat = z.infer<typeof exportFormat>;

/** The media type of each format. */
export const exportTypes: Record<ExportFormat, string> = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  json: 'application/json',
  annotations: 'application/ld+json; profile="http://www.w3.org/ns/anno.jsonld"',
};
