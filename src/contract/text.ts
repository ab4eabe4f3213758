import { z } from './zod.ts';

/** NUL, or half of a surrogate pair. */
const noCharacter = /[\0\p{Surrogate}]/u;

/** Words of at most so many UTF-16 units that the store can keep. */
export function text(longest: number) {
  return z
    .string()
    .max(longest)
    .refine((words) => !noCharacter.test(words), 'holds what is no character');
}
