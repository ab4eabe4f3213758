import { z } from 'zod';

/**
 * What a reviewer answers to a question: the id of an option, the ids of several, a number, or words;
 * or that the question does not apply.
 */
const answer = z.union([
  z.strictObject({ isApplicable: z.literal(false) }),
  z.strictObject({
    isApplicable: z.literal(true),
    value: z.union([z.string().max(5000), z.number(), z.array(z.string().max(64)).max(20)]),
  }),
]);
export type Answer = z.infer<typeof answer>;

/** Answers by the id of their question; a question without one is not answered yet. */
export type Answers = Readonly<Record<string, Answer>>;
