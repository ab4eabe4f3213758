import { type ReviewContent, reviewContent } from '../../contract/review.ts';
import { readStored, writeStored } from '../../ui/stored.ts';

/** What a reviewer did that the server does not have yet, as the browser keeps it. */
export interface KeptContent {
  /** The revision that it was made from. */
  revision: number;
  content: ReviewContent;
}

const prefix = 'turnwise.review.';

/** Keeps it until it is on the server; null forgets it. */
export function keepContent(reviewId: string, kept: KeptContent | null): void {
  writeStored(prefix + reviewId, kept && JSON.stringify(kept));
}

/** What was kept, if anything that can be read. */
export function readKeptContent(reviewId: string): KeptContent | null {
  const text = readStored(prefix + reviewId);
  if (text === null) return null;
  try {
    const { revision, content } = JSON.parse(text) as Record<string, unknown>;
    const { data } = reviewContent.safeParse(content);
    return data && typeof revision === 'number' ? { revision, content: data } : null;
  } catch {
    return null;
  }
}
