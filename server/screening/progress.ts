import { type SQL, sql } from 'drizzle-orm';
import type { ScreeningState } from '../../src/contract/screening.ts';
import { calls } from '../store/calls-schema.ts';
import type { Database } from '../store/database.ts';
import { rowsOf } from '../store/rows.ts';
import { screeningPauses, screenings } from '../store/screening-schema.ts';
import { isScreened, isSpoken, withScreening } from './queue.ts';

/** The calls of a task, and how far they are looked through. */
export interface TaskProgress {
  account: string;
  task: string;
  /** How many calls it has, those in which nobody spoke among them. */
  count: number;
  screening: ScreeningState;
}

/** A task that has no calls. */
export const withoutCalls: Pick<TaskProgress, 'count' | 'screening'> = {
  count: 0,
  screening: { total: 0, screened: 0, failed: 0, perMinute: 0, isPaused: false },
};

type Row = Omit<ScreeningState, 'isPaused'> & Omit<TaskProgress, 'screening'>;

/** How many calls each task has, and how far they are looked through; of those that may be seen. */
export async function readProgress(
  db: Database,
  visible: SQL | undefined,
): Promise<TaskProgress[]> {
  const rows = await rowsOf<Row>(
    db,
    sql`select ${calls.account}, ${calls.task}, count(*)::integer as count,
      (count(*) filter (where ${isSpoken}))::integer as total,
      (count(*) filter (where ${isSpoken} and ${isScreened}))::integer as screened,
      (count(*) filter (where ${isSpoken} and ${screenings.failure} is not null))::integer as failed,
      (count(*) filter (where ${isSpoken} and ${isScreened}
        and ${screenings.screenedAt} > now() - interval '1 minute'))::integer as "perMinute"
      from ${calls} ${withScreening}
      where ${visible ?? sql`true`}
      group by ${calls.account}, ${calls.task}`,
  );
  const pauses = await db.select().from(screeningPauses);
  return rows.map(({ account, task, count, ...counts }) => ({
    ...{ account, task, count },
    screening: {
      ...counts,
      isPaused: pauses.some((pause) => pause.account === account && pause.task === task),
    },
  }));
}
