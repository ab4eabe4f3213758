import { z } from 'zod';
import { ProblemError } from './problem.ts';

/** Where a row stands in a table: what the table is sorted by, null where the row has none; and which row. */
export interface Place<Id> {
  key: number | null;
  id: Id;
}

/** The places of a table as they are given to those who ask for what comes after them. */
export interface Cursors<Sort, Id> {
  write(sort: Sort, place: Place<Id>): string;
  /** Throws ProblemError for what is no place in a table of this order. */
  read(sort: Sort, given: string): Place<Id>;
}

/** The largest time that a Date holds, in ms; other keys are smaller. */
const mostMs = 8.64e15;

export function cursorsOf<Sort extends string, Id>(
  sort: z.ZodType<Sort>,
  id: z.ZodType<Id>,
): Cursors<Sort, Id> {
  const cursor = z.tuple([sort, z.number().min(-mostMs).max(mostMs).nullable(), id]);
  return {
    write: (...[order, place]) =>
      Buffer.from(JSON.stringify([order, place.key, place.id])).toString('base64url'),
    read: (order, given) => {
      const { data } = cursor.safeParse(jsonOf(Buffer.from(given, 'base64url').toString()));
      if (data?.[0] !== order) {
        const message = 'is no place in this order';
        throw new ProblemError('invalid', { errors: [{ path: 'query.after', message }] });
      }
      return { key: data[1], id: data[2] };
    },
  };
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
