import { readStored, writeStored } from '../../ui/stored.ts';

const key = 'turnwise.reviewer';

/** The scorecard that was last begun with in this browser; null where nobody reviews. */
export function lastScorecard(): string | null {
  return readStored(key);
}

/** Remembers that calls are reviewed in this browser, and by which scorecard. */
export function rememberReviewer(scorecardId: string): void {
  writeStored(key, scorecardId);
}
