import { z } from './zod.ts';

/** Which page of a table, beside its order. */
export const tablePage = {
  /** The `next` of the page before. */
  after: z.string().max(2000).optional(),
  limit: z
    .string()
    .regex(/^\d{1,3}$/, 'must be from 1 to 200')
    .default('50')
    .transform(Number)
    .pipe(z.number().min(1, 'must be from 1 to 200').max(200, 'must be from 1 to 200')),
};
