import { answer } from './answer.ts';
import { writtenCallFilter } from './call-table.ts';
import { callKey, newId } from './review.ts';
import { question } from './scorecard.ts';
import { text } from './text.ts';
import { z } from './zod.ts';

const percent = z.number().min(0).max(100);
const mostCalls = 5000;
const amount = z.int().min(1).max(mostCalls);

/** How many calls are drawn: so many, or a share of those that a filter lets through. */
const sampleSize = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('count'), count: amount }),
  z.strictObject({
    kind: z.literal('share'),
    percent: percent.gt(0),
    least: amount.nullable(),
    most: amount.nullable(),
  }),
]);
export type SampleSize = z.infer<typeof sampleSize>;

/** The parts that a sample is drawn from, each in proportion to its size. */
const strata = ['none', 'task', 'level', 'node'] as const;
export type Strata = (typeof strata)[number];

/** Filters of the table of calls, as an address writes them. */
const writtenFilter = z.record(z.string(), z.string().max(500)).superRefine((written, context) => {
  const { error } = writtenCallFilter.safeParse(written);
  for (const { path, message } of error?.issues ?? []) {
    context.addIssue({ code: 'custom', path, message });
  }
});

/** What a queue is made of: which calls are drawn, how, and how they are reviewed. */
export const queuePlan = z.strictObject({
  title: text(100).trim().min(1),
  scorecardId: newId,
  filter: writtenFilter,
  size: sampleSize,
  strata: z.enum(strata),
  /** By chance, or those with the gravest findings first. */
  method: z.enum(['chance', 'risk']),
  /** Taken one at a time by whoever is free, or shared out evenly among these people. */
  assignees: z.array(z.string().max(100)).max(200),
  /** Whether earlier reviews are hidden from who reviews. */
  isBlind: z.boolean(),
  /** The share that a second person reviews too, unknown to both. */
  secondPercent: percent,
});
export type QueuePlan = z.infer<typeof queuePlan>;

const counts = z.strictObject({
  /** Reviews that were drawn, the second ones included. */
  total: z.int(),
  done: z.int(),
  skipped: z.int(),
  /** That somebody has now. */
  held: z.int(),
});

/** A queue, and how far it is worked through. */
export const queue = z.strictObject({
  id: newId,
  plan: queuePlan,
  /** Goes up with each change. */
  revision: z.int(),
  createdAt: z.iso.datetime(),
  /** Null while it is worked through. */
  closedAt: z.iso.datetime().nullable(),
  counts,
  /** What is left for who asks, and what they did. */
  mine: z.strictObject({ left: z.int(), done: z.int() }),
});
export type Queue = z.infer<typeof queue>;

/** A draw of calls for a queue: from its seed and what it was drawn from, it can be made again. */
export const queueDraw = z.strictObject({
  id: newId,
  number: z.int(),
  seed: z.string(),
  drawnAt: z.iso.datetime(),
  drawnBy: z.string(),
  plan: queuePlan,
  /** How many calls there were to draw from, and how many were drawn, by stratum. */
  strata: z.array(z.strictObject({ name: z.string(), population: z.int(), drawn: z.int() })),
});
export type QueueDraw = z.infer<typeof queueDraw>;

/** What became of a call in a queue. */
const itemStates = ['waiting', 'held', 'done', 'skipped'] as const;

/** A review to make. */
const item = {
  id: newId,
  call: callKey,
  subAccount: z.string().nullable(),
};

/** As who leads sees it. */
export const queueItem = z.strictObject({
  ...item,
  state: z.enum(itemStates),
  isSecond: z.boolean(),
  /** Who has it, did it or is to do it; null where anybody may. */
  reviewer: z.string().nullable(),
  skipReason: z.string().nullable(),
  reviewId: newId.nullable(),
  score: z.number().nullable(),
});
export type QueueItem = z.infer<typeof queueItem>;

/** How far two reviews of the same calls agree. */
export const agreement = z.strictObject({
  /** How many calls were reviewed twice. */
  calls: z.int(),
  questions: z.array(
    z.strictObject({
      /** As the newest version of the scorecard asks it. */
      question,
      /** How many of the calls were answered twice, and how many of those alike. */
      count: z.int(),
      agreed: z.int(),
      /** Krippendorff's α; null where it is not defined. */
      alpha: z.number().nullable(),
    }),
  ),
  /** The calls with different answers. */
  differing: z.array(
    z.strictObject({
      call: callKey,
      subAccount: z.string().nullable(),
      reviews: z.array(
        z.strictObject({ id: newId, reviewer: z.string(), score: z.number().nullable() }),
      ),
      differences: z.array(
        z.strictObject({
          questionId: z.string(),
          /** In the order of the reviews; null where it was not answered. */
          answers: z.array(answer.nullable()),
        }),
      ),
    }),
  ),
});
export type Agreement = z.infer<typeof agreement>;

/** As who reviews has it: nothing tells whether somebody else reviews it too. */
const takenItem = z.strictObject({ ...item, scorecardId: newId });
export type TakenItem = z.infer<typeof takenItem>;

/** What somebody has of a queue: the call to review now first, then the one after it. */
export const taken = z.strictObject({
  title: z.string(),
  items: z.array(takenItem),
  left: z.int(),
  done: z.int(),
});
export type Taken = z.infer<typeof taken>;
