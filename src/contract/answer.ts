import { anchor } from './anchor.ts';
import { localId, rootCause } from './scorecard.ts';
import { text } from './text.ts';
import { z } from './zod.ts';

/** No number is answered with more digits: it would be somebody's, and could not be masked. */
export const mostNumber = 9_999_999_999;

/**
 * What a reviewer answers to a question: the id of an option, the ids of several, a number, or words;
 * or that the question does not apply.
 */
export const answer = z.union([
  z.strictObject({ isApplicable: z.literal(false) }),
  z.strictObject({
    isApplicable: z.literal(true),
    value: z.union([
      text(5000),
      z.number().min(-mostNumber).max(mostNumber),
      z.array(text(64)).max(20),
    ]),
  }),
]);
export type Answer = z.infer<typeof answer>;

/** Answers by the id of their question; a question without one is not answered yet. */
export type Answers = Readonly<Record<string, Answer>>;

/** What a machine answered to a question bound to a fact, and what it rests on. */
const suggestion = z.strictObject({
  answer,
  /** The figure, or how many sentences prove it; null where the fact is only so or not so. */
  value: z.number().nullable(),
  evidence: z.array(anchor).max(20),
});

export type Suggestion = z.infer<typeof suggestion>;

/** All that a review says to one question. */
const answered = z.strictObject({
  /** Null while only evidence was tied to it. */
  answer: answer.nullable(),
  evidence: z.array(anchor).max(50),
  /** Where the points were lost. */
  causes: z.array(rootCause).max(6),
  /** What the machine had suggested when the reviewer answered, accepted or not. */
  suggested: suggestion.nullable(),
});

export type Answered = z.infer<typeof answered>;

/** Everything answered, by the question's id. */
export const answeredQuestions = z.record(localId, answered);
export type AnsweredQuestions = z.infer<typeof answeredQuestions>;

/** The answers alone, for the score. */
export function answersOf(questions: AnsweredQuestions): Answers {
  return Object.fromEntries(
    Object.entries(questions).flatMap(([id, { answer: given }]) => (given ? [[id, given]] : [])),
  );
}
