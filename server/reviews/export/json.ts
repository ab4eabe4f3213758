import { maskedJson } from '../../api/masked-json.ts';
import { type StoredReview, toReview } from '../queries.ts';

/** Reviews as a JSON array, each as the contract has it. */
export async function* writeJson(
  batches: AsyncIterable<StoredReview[]>,
): AsyncGenerator<string, void> {
  let before = '[';
  for await (const reviews of batches) {
    let text = '';
    for (const review of reviews) {
      text += `${before}${maskedJson(toReview(review))}`;
      before = ',\n';
    }
    yield text;
  }
  yield before === '[' ? '[]' : ']';
}
