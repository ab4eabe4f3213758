import { type SQL, sql } from 'drizzle-orm';
import type { ScreeningState } from '../../src/contract/screening.ts';
import { calls } from '../store/calls-schema.ts';
import type { Database } from '../store/database.ts';
import { rowsOf } from '../store/rows.ts';
import { screeningPauses, screenings } from '../store/screening-schema.ts';
import { isScreened, isSpoken, withScreening } from './queue.ts';

/** A task of which nothing is to be looked through. */
export const unscreened: ScreeningState = {
  ...{ total: 0, screened: 0, failed: 0, perMinute: 0, isPaused: false },
};

type Row = Omit<ScreeningState, 'isPaused'> & { account: string; task: string };

/** How far the calls of each task are looked through, of those that may be seen. */
export async function readProgress(
  db: Database,
  visible: SQL | undefined,
): Promise<{ account: string; task: string; state: ScreeningState }[]> {
  const rows = await rowsOf<Row>(
    db,
    sql`select ${calls.account}, ${calls.task}, count(*)::integer as total,
      (count(*) filter (where ${isScreened}))::integer as screened,
      (count(*) filter (where ${screenings.failure} is not null))::integer as failed,
      (count(*) filter (where ${isScreened}
        and ${screenings.screenedAt} > now() - interval '1 minute'))::integer as "perMinute"
      from ${calls} ${withScreening}
      where ${isSpoken} and ${visible ?? sql`true`}
      group by ${calls.account}, ${calls.task}`,
  );
  const pauses = await db.select().from(screeningPauses);
  return rows.map(({ account, task, ...counts }) => ({
    ...{ account, task },
    state: {
      ...counts,
      isPaused: pauses.some((pause) => pause.account === account && pause.task === task),
    },
  }));
}
