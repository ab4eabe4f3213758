import { Masker } from '../../src/call/masker.ts';
import { numberFields } from '../../src/call/number-fields.ts';

/** Fields that hold ids, hashes and addresses: digits in them are nobody's number. */
const idFields = new Set([
  ...['id', 'account', 'task', 'record', 'subAccount', 'reviewer', 'actor', 'subject'],
  ...['scorecardId', 'scorecardVersionId', 'questionId', 'callCopy', 'hash', 'next'],
  ...['secret', 'location', 'goOnAt', '$schema'],
]);

/**
 * JSON of what Turnwise keeps, the numbers in its words masked. What looks like a mask in them stays as it
 * is, and no number is masked like it.
 */
export function maskedJson(value: unknown, masker = new Masker()): string {
  JSON.stringify(value, (_, part: unknown) => {
    if (typeof part === 'string') masker.reserve(part);
    return part;
  });
  return JSON.stringify(value, (field, part: unknown) => {
    if (typeof part !== 'string' || idFields.has(field)) return part;
    return numberFields.has(field) ? masker.number(part) : masker.text(part);
  });
}
