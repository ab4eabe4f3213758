import { findingKinds } from '../insight/lint/finding.ts';
import { intentionGrades } from './intention-grades.ts';
import { newId } from './review.ts';
import { callScreening, screeningState, severities } from './screening.ts';
import { tablePage } from './table-page.ts';
import { text } from './text.ts';
import { z } from './zod.ts';

const platformId = text(200).min(1);

/** A bound on a number, as an address writes it. */
const bound = z
  .string()
  .regex(/^\d{1,6}$/, 'must be a whole number of at most six digits')
  .transform(Number);

/** What became of a transfer to a human. */
const transferOutcome = z.enum(['none', 'asked', 'answered']);

/** Which calls; what is left out does not restrict them. Their words arrive as those of an address. */
export const callFilter = {
  account: platformId.optional(),
  task: platformId.optional(),
  /** Days of the call in Asia/Shanghai, both included. */
  from: z.iso.date().optional(),
  to: z.iso.date().optional(),
  /** By its name. */
  level: text(200).min(1).optional(),
  intention: z.enum(intentionGrades).optional(),
  endedBy: text(200).min(1).optional(),
  /** Whether somebody spoke. */
  connected: z.enum(['yes', 'no']).optional(),
  /** `any` for those in which one was asked for, whatever became of it. */
  transfer: z.enum([...transferOutcome.options, 'any']).optional(),
  /** Seconds of talk, both included. */
  talkFrom: bound.optional(),
  talkTo: bound.optional(),
  roundsFrom: bound.optional(),
  roundsTo: bound.optional(),
  /** Whether it was reviewed, by anybody: not at all, begun, submitted. */
  review: z.enum(['none', 'draft', 'submitted']).optional(),
  /** What was found when it was looked through: something of a kind, or as grave. */
  finding: z.enum(findingKinds).optional(),
  severity: z.enum(severities).optional(),
  /** A node of the script that was spoken, by its name. */
  node: text(500).min(1).optional(),
  /** The node that was spoken last. */
  endNode: text(500).min(1).optional(),
  /** The node that was spoken when something was found, of the kind that is asked for if one is. */
  foundAt: text(500).min(1).optional(),
  /** Whether it was looked through. */
  screening: z.enum(['screened', 'waiting', 'failed']).optional(),
  /** Words that were said. */
  words: text(200).min(1).optional(),
};
/** The same as one schema: what an address says of which calls, and nothing else. */
export const writtenCallFilter = z.strictObject(callFilter);
export type CallFilter = z.output<z.ZodObject<typeof callFilter>>;

/** `-` for the highest first; calls without stand last. */
export const callSort = z.enum([
  ...(['called', '-called', 'talk', '-talk'] as const),
  ...(['rounds', '-rounds', 'score', '-score'] as const),
]);
export type CallSort = z.infer<typeof callSort>;

/** Which page of the table. */
export const callTablePage = { ...tablePage, sort: callSort.default('-called') };

/** A call as the table shows it. */
const callRow = z.strictObject({
  account: z.string(),
  task: z.string(),
  record: z.string(),
  subAccount: z.string().nullable(),
  taskName: z.string().nullable(),
  calledAt: z.iso.datetime().nullable(),
  /** Masked. */
  callee: z.string().nullable(),
  customerName: z.string().nullable(),
  talkMs: z.int().nullable(),
  rounds: z.int().nullable(),
  score: z.number().nullable(),
  level: z.string().nullable(),
  levelColor: z.string().nullable(),
  intention: z.enum(intentionGrades).nullable(),
  /** `robot`, `customer`, or the platform's word for somebody else. */
  endedBy: z.string().nullable(),
  transfer: transferOutcome,
  tags: z.array(z.string()),
  /** Its review that was submitted last, else one that was begun. */
  review: z
    .strictObject({ id: newId, isSubmitted: z.boolean(), score: z.number().nullable() })
    .nullable(),
  screening: callScreening,
});
export type CallRow = z.infer<typeof callRow>;

/** A page of the table; `next` is null on the last. */
export const callPage = z.strictObject({
  calls: z.array(callRow),
  next: z.string().nullable(),
});

/** How many calls there are. */
export const callCount = z.strictObject({ count: z.int() });

/** How far a list was read. */
const listState = z.strictObject({
  isReading: z.boolean(),
  finishedAt: z.iso.datetime().nullable(),
  /** What the platform says that it has. */
  total: z.int().nullable(),
  /**
   * Why it could not be read: the platform has no such list, refused it, gave what is none, or could not be
   * asked; or its pages repeat themselves or do not end.
   */
  failure: z.enum(['none', 'refused', 'unreadable', 'later', 'repeats', 'endless']).nullable(),
});
export type ListState = z.infer<typeof listState>;

/** A task, how many of its calls are known, and how far the list of them was read; null where it never was. */
const taskRow = z.strictObject({
  account: z.string(),
  task: z.string(),
  /** Whether it is in a list that is read: else its calls came one by one. */
  isListed: z.boolean(),
  name: z.string().nullable(),
  isRunning: z.boolean().nullable(),
  count: z.int(),
  list: listState.nullable(),
  /** How far its calls are looked through. */
  screening: screeningState,
});
export type TaskRow = z.infer<typeof taskRow>;

/** What calls can be filtered by. */
export const callFacets = z.strictObject({
  /** The tasks made last first. */
  tasks: z.array(taskRow),
  levels: z.array(z.string()),
  endings: z.array(z.string()),
  /** The nodes of the scripts, by task and in the order of its flow. */
  nodes: z.array(z.strictObject({ account: z.string(), task: z.string(), name: z.string() })),
  /** Of the lists of tasks, by account; empty where none is read. */
  accounts: z.array(
    z.strictObject({ account: z.string(), subAccount: z.string().nullable(), list: listState }),
  ),
});
export type CallFacets = z.infer<typeof callFacets>;
