import { text } from './text.ts';
import { z } from './zod.ts';

/**
 * A sentence of a call, by where it stood and what it said. `startMs` and `endMs` are a stretch of the
 * recording, from the beginning of that sentence's; it may reach into the sentences after it.
 */
export const anchor = z
  .strictObject({
    /** The id of the row in `records[]`. */
    row: text(200).min(1),
    side: z.enum(['question', 'answer']),
    /** Which sentence of that side, from 0. */
    sentence: z.int().min(0).max(10_000),
    /** What it said; empty once the words were erased. */
    quote: text(5000),
    startMs: z.int().min(0).max(86_400_000).optional(),
    endMs: z.int().min(0).max(86_400_000).optional(),
  })
  .refine(({ startMs, endMs }) => endMs === undefined || endMs > (startMs ?? -1), {
    path: ['endMs'],
    message: 'must be after startMs',
  });
export type Anchor = z.infer<typeof anchor>;
