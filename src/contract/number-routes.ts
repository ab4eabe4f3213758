import { callKey, newId } from './review.ts';
import { route } from './route.ts';
import { text } from './text.ts';
import { z } from './zod.ts';

/** Which numbers, as they stand masked; null for all. */
const masked = z.array(text(100)).max(1000).nullable();

/** Numbers whole, by what stands in their place. */
const numbers = z.strictObject({
  numbers: z.array(z.strictObject({ masked: z.string(), number: z.string() })),
});

/** The routes by which a number leaves whole. Each request is recorded. */
export const numberRoutes = {
  revealNumbers: route({
    method: 'post',
    path: '/calls/{account}/{task}/{record}/numbers',
    summary: 'The numbers that are masked in the details of a call.',
    right: 'reveal-numbers',
    about: 'call',
    params: callKey.shape,
    body: z.strictObject({ subAccount: text(200).min(1).nullable(), masked }),
    answer: numbers,
    isMasked: false,
  }),
  revealReviewedNumbers: route({
    method: 'post',
    path: '/reviews/{id}/numbers',
    summary: 'The numbers that are masked in a review, and in its call as it was then.',
    right: 'reveal-numbers',
    about: 'review',
    params: { id: newId },
    body: z.strictObject({ masked }),
    answer: numbers,
    isMasked: false,
  }),
};
