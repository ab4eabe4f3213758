import { findingKinds } from '../insight/lint/finding.ts';
import { intentionGrades } from './intention-grades.ts';
import { newId } from './review.ts';
import { localText } from './scorecard.ts';
import { z } from './zod.ts';

const amount = z.int().min(0);
/** Null where nothing was measured. */
const measure = z.number().nullable();

/** Something in the period that is asked for, and in the one of the same length before it. */
const compared = <Schema extends z.ZodType>(schema: Schema) => ({ now: schema, before: schema });
/** How many calls. */
const counts = compared(amount);

const period = z.strictObject({ from: z.iso.date(), to: z.iso.date() });

const callTotals = z.strictObject({
  calls: amount,
  /** Those in which somebody spoke. */
  connected: amount,
  talkMs: amount,
  /** Of the calls that were connected. */
  medianTalkMs: measure,
  /** Those in which a transfer was asked for, and those in which a human answered it. */
  transfers: amount,
  answered: amount,
  /** Those of which a review was submitted. */
  reviewed: amount,
});
export type CallTotals = z.infer<typeof callTotals>;

const screeningTotals = z.strictObject({
  /** How many calls were looked through. */
  screened: amount,
  /** The mean share of the script that was spoken, 0–1, and of how many calls that is known. */
  coverage: measure,
  covered: amount,
  /** The median of the calls' medians, and of how many calls that is known. */
  medianResponseMs: measure,
  responded: amount,
});
export type ScreeningTotals = z.infer<typeof screeningTotals>;

const reviewTotals = z.strictObject({
  /** How many reviews were submitted. */
  reviews: amount,
  /** 0…100 */
  meanScore: measure,
  /** How many of them have a fatal answer. */
  fatal: amount,
});
export type ReviewTotals = z.infer<typeof reviewTotals>;

const taskTotals = z.strictObject({ calls: amount, connected: amount });

/** What managers ask of many calls at once. Lists have what there is most of first, unless they say otherwise. */
export const overview = z.strictObject({
  period,
  before: period,
  calls: z.strictObject({
    ...compared(callTotals),
    /** What is not known of a call is null. */
    levels: z.array(z.strictObject({ value: z.string().nullable(), ...counts })),
    intentions: z.array(z.strictObject({ value: z.enum(intentionGrades).nullable(), ...counts })),
    endings: z.array(z.strictObject({ value: z.string().nullable(), ...counts })),
    tasks: z.array(
      z.strictObject({
        ...{ account: z.string(), task: z.string(), name: z.string().nullable() },
        ...compared(taskTotals),
      }),
    ),
    /** The days of the period that have calls, in their order. */
    days: z.array(z.strictObject({ day: z.iso.date(), calls: amount, connected: amount })),
  }),
  screening: z.strictObject({
    ...compared(screeningTotals),
    /** In how many calls something of a kind was found. */
    kinds: z.array(z.strictObject({ kind: z.enum(findingKinds), ...counts })),
    /** The same by the node of the script that was spoken then, of what is no mere notice. */
    places: z.array(z.strictObject({ kind: z.enum(findingKinds), node: z.string(), ...counts })),
    /** The main flow of the task's script, in its order; null where the calls are of several tasks. */
    nodes: z
      .array(
        z.strictObject({
          name: z.string(),
          /** In how many calls it was spoken, and in how many as the last of the flow. */
          spoken: z.strictObject(counts),
          ended: z.strictObject(counts),
        }),
      )
      .nullable(),
  }),
  /** Of the reviews that were submitted in the period, of the calls of the account and task that are asked for. */
  reviews: z.strictObject({
    ...compared(reviewTotals),
    scorecards: z.array(
      z.strictObject({ scorecardId: newId, title: localText, ...compared(reviewTotals) }),
    ),
    reviewers: z.array(z.strictObject({ reviewer: z.string(), ...compared(reviewTotals) })),
    tasks: z.array(
      z.strictObject({
        ...{ task: z.string(), name: z.string().nullable() },
        ...compared(reviewTotals),
      }),
    ),
  }),
});
export type Overview = z.infer<typeof overview>;
