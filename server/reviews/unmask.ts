import { withNumbers } from '../../src/call/masked-number.ts';
import { Masker } from '../../src/call/masker.ts';
import type { ReviewContent } from '../../src/contract/review.ts';
import { maskedJson } from '../api/masked-json.ts';

/**
 * What a browser sends back of a review: the numbers that it was given masked stand whole again where the
 * review had them before, so that to save words never loses a number in them. Where a number would not be
 * masked the next time, as beside letters, it stays as it was sent: nobody learns a number by writing around it.
 */
export function unmasked(sent: ReviewContent, before: ReviewContent): ReviewContent {
  const masker = new Masker();
  maskedJson(before, masker);
  const { numbers } = masker;
  const whole = Array.from(numbers).flatMap(([mask, number]) => (mask === number ? [] : [number]));
  if (whole.length === 0) return sent;
  const wholeAgain = (text: string) => {
    const after = withNumbers(text, numbers);
    const shown = after === text ? text : masker.text(after);
    const isTold = (number: string) => countIn(shown, number) > countIn(text, number);
    return whole.some(isTold) ? text : after;
  };
  // Parsed from JSON of the same shape.
  return JSON.parse(
    JSON.stringify(sent, (_, part: unknown) =>
      typeof part === 'string' ? wholeAgain(part) : part,
    ),
  ) as ReviewContent;
}

function countIn(text: string, part: string): number {
  return text.split(part).length - 1;
}
