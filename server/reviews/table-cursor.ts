import { z } from 'zod';
import { newId } from '../../src/contract/review.ts';
import { type ReviewSort, reviewSort } from '../../src/contract/review-table.ts';
import { ProblemError } from '../api/problem.ts';
import type { Place } from './table-page.ts';

/** The largest time that a Date holds, in ms; scores are smaller. */
const mostMs = 8.64e15;
const cursor = z.tuple([reviewSort, z.number().min(0).max(mostMs).nullable(), newId]);

/** A place in the table as it is given to those who ask for what comes after it. */
export function writeCursor(sort: ReviewSort, { key, id }: Place): string {
  const value: z.infer<typeof cursor> = [sort, key, id];
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}

/** Throws ProblemError for what is no place in a table of this order. */
export function readCursor(sort: ReviewSort, given: string): Place {
  const { data } = cursor.safeParse(jsonOf(Buffer.from(given, 'base64url').toString()));
  if (data?.[0] !== sort) {
    const message = 'is no place in this order';
    throw new ProblemError('invalid', { errors: [{ path: 'query.after', message }] });
  }
  const [, key, id] = data;
  return { key, id };
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
