import { readStored, writeStored } from '../ui/stored.ts';
import { getSession, mayDo } from './session.ts';

const key = 'turnwise.reviewer';

/** The scorecard that was last begun with in this browser; null where nobody reviews. */
export function lastScorecard(): string | null {
  return readStored(key);
}

/** Whether calls are likely to be reviewed here: they were before, or somebody has signed in who may. */
export function isReviewer(): boolean {
  return lastScorecard() !== null || (getSession().person !== null && mayDo('review'));
}

/** Remembers that calls are reviewed in this browser, and by which scorecard. */
export function rememberReviewer(scorecardId: string): void {
  writeStored(key, scorecardId);
}
