import type { CallFilter } from '../../src/contract/call-table.ts';
import type { Overview } from '../../src/contract/overview.ts';
import { mostDays, periodBefore, periodOf } from '../../src/contract/period.ts';
import type { Scope } from '../../src/contract/rights.ts';
import { ProblemError } from '../api/problem.ts';
import { today } from '../day.ts';
import type { Database } from '../store/database.ts';
import { readCallFigures } from './call-figures.ts';
import { readReviewFigures } from './review-figures.ts';
import { readScreeningFigures } from './screening-figures.ts';

/** The figures of calls that are asked for, all of one moment, so that they agree with each other. */
export function readOverview(
  db: Database,
  filter: CallFilter,
  scopes: readonly Scope[],
): Promise<Overview> {
  const period = periodOf(filter, today());
  if (!period) {
    const message = `must be followed by the last day, at most ${mostDays} days in all`;
    throw new ProblemError('invalid', { errors: [{ path: 'query.from', message }] });
  }
  const asked = { filter, scopes, period };
  return db.transaction(
    async (tx) => ({
      ...{ period, before: periodBefore(period) },
      calls: await readCallFigures(tx, asked),
      screening: await readScreeningFigures(tx, asked),
      reviews: await readReviewFigures(tx, asked),
    }),
    { isolationLevel: 'repeatable read', accessMode: 'read only' },
  );
}
