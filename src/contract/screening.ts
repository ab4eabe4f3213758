import { findingKinds } from '../insight/lint/finding.ts';
import { z } from './zod.ts';

export const severities = ['serious', 'warning', 'notice'] as const;

/** Where in a call something was found. */
const place = z.strictObject({
  /** Null where it concerns the call as a whole. */
  turnId: z.string().nullable(),
  /** Null where it concerns the turn. */
  sentenceId: z.string().nullable(),
  /** The script's node that was spoken then; null where none was. */
  node: z.string().nullable(),
});

/** Something found in a call, at one place or at several. */
const foundInCall = z.strictObject({
  kind: z.enum(findingKinds),
  severity: z.enum(severities),
  /** The figures of its wording, their numbers masked. */
  detail: z.record(z.string(), z.union([z.string(), z.number()])),
  /** How many places there are. */
  count: z.int(),
  /** The first of them. */
  places: z.array(place),
});
export type FoundInCall = z.infer<typeof foundInCall>;

const amount = z.int().min(0);

/** What looking through a call gave, as the table of calls shows it. */
export const callScreening = z.discriminatedUnion('state', [
  z.strictObject({
    state: z.literal('screened'),
    serious: amount,
    warning: amount,
    notice: amount,
    /** The share of the script's main flow that was spoken, 0–1; null without one. */
    coverage: z.number().nullable(),
    medianResponseMs: z.number().nullable(),
  }),
  /** It could not be read, which is tried again. */
  z.strictObject({ state: z.literal('failed') }),
  z.strictObject({ state: z.literal('waiting') }),
  /** Nobody spoke: there is nothing to look through. */
  z.strictObject({ state: z.literal('none') }),
]);

/** How far the calls of a task are looked through. */
export const screeningState = z.strictObject({
  /** How many there are to look through. */
  total: amount,
  screened: amount,
  failed: amount,
  /** How many were in the last minute. */
  perMinute: amount,
  isPaused: z.boolean(),
});
export type ScreeningState = z.infer<typeof screeningState>;

/** Whether the calls of a task are to be looked through. */
export const screeningOrder = z.strictObject({ isPaused: z.boolean() });
