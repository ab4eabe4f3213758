import { sql } from 'drizzle-orm';
import { writtenCallFilter } from '../../src/contract/call-table.ts';
import type { QueuePlan, Strata } from '../../src/contract/queue.ts';
import type { Scope } from '../../src/contract/rights.ts';
import { isAsked } from '../calls/table/filter.ts';
import { withScreening } from '../screening/queue.ts';
import { calls } from '../store/calls-schema.ts';
import type { Database } from '../store/database.ts';
import { queueItems } from '../store/queues-schema.ts';
import { rowsOf } from '../store/rows.ts';
import { screenings } from '../store/screening-schema.ts';
import type { Candidate } from './draw.ts';

const stratumOf: Record<Strata, ReturnType<typeof sql>> = {
  none: sql`''`,
  task: sql`${calls.task}`,
  level: sql`coalesce(${calls.level}, '')`,
  node: sql`coalesce(${screenings.endNode}, '')`,
};

/**
 * The calls that may be drawn into a queue: those of the plan's filter that who draws may see, in which
 * somebody spoke, and which were not drawn into it before.
 */
export function readCandidates(
  db: Database,
  queueId: string,
  { filter, strata }: Pick<QueuePlan, 'filter' | 'strata'>,
  scopes: readonly Scope[],
): Promise<Candidate[]> {
  return rowsOf<Candidate>(
    db,
    sql`select ${calls.account}, ${calls.task}, ${calls.record}, ${calls.subAccount} as "subAccount",
      ${stratumOf[strata]} as stratum,
      coalesce(${screenings.serious} * 100 + ${screenings.warning} * 10 + ${screenings.notice}, 0) as risk
      from ${calls} ${withScreening}
      where ${isAsked({ filter: writtenCallFilter.parse(filter), scopes })}
        and ${calls.talkMs} is distinct from 0
        and not exists (select from ${queueItems} where ${queueItems.queueId} = ${queueId}
          and (${queueItems.account}, ${queueItems.task}, ${queueItems.record})
            = (${calls.account}, ${calls.task}, ${calls.record}))`,
  );
}
