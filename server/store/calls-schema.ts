import { type SQL, sql } from 'drizzle-orm';
import {
  type AnyPgColumn,
  boolean,
  doublePrecision,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uuid,
} from 'drizzle-orm/pg-core';
import { moment } from './columns.ts';

/** A task as the platform lists it. */
export const tasks = pgTable(
  'tasks',
  {
    account: text('account').notNull(),
    /** The sub-account whose list it is in; empty for the account's own. */
    subAccount: text('sub_account').notNull(),
    task: text('task').notNull(),
    name: text('name'),
    remark: text('remark'),
    /** Null where the platform does not say. */
    isRunning: boolean('is_running'),
    createdAt: moment('created_at'),
    changedAt: moment('changed_at'),
    seenAt: moment('seen_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.account, table.subAccount, table.task] })],
);

/** A call as a list has it: what there is to find and order calls by. */
export const calls = pgTable(
  'calls',
  {
    account: text('account').notNull(),
    task: text('task').notNull(),
    record: text('record').notNull(),
    subAccount: text('sub_account'),
    calledAt: moment('called_at'),
    callee: text('callee'),
    customerName: text('customer_name'),
    company: text('company'),
    operator: text('operator'),
    durationMs: integer('duration_ms'),
    talkMs: integer('talk_ms'),
    rounds: integer('rounds'),
    score: doublePrecision('score'),
    level: text('level'),
    levelColor: text('level_color'),
    /** 1 to 6 for A to F. */
    intention: integer('intention'),
    /** `robot`, `customer`, or the platform's word for somebody else. */
    endedBy: text('ended_by'),
    transferredAt: moment('transferred_at'),
    transferAnsweredAt: moment('transfer_answered_at'),
    tags: text('tags').array().notNull().default([]),
    listedAt: moment('listed_at').notNull(),
    changedAt: moment('changed_at').notNull(),
    /** When what it says of a person was removed; it is not taken from a list again. */
    erasedAt: moment('erased_at'),
  },
  (table) => [
    primaryKey({ columns: [table.account, table.task, table.record] }),
    index('calls_called').on(timeOf(table.calledAt), table.account, table.task, table.record),
    index('calls_task').on(table.account, table.task, timeOf(table.calledAt), table.record),
  ],
);

/** When a call was made, for their order: one of which that is not known stands before all others. */
export function timeOf(calledAt: AnyPgColumn): SQL {
  return sql`coalesce(${calledAt}, '-infinity'::timestamptz)`;
}

/** What a list has of a call beyond that; apart, so that calls are narrow and quickly read through. */
export const callExtras = pgTable(
  'call_extras',
  {
    account: text('account').notNull(),
    task: text('task').notNull(),
    record: text('record').notNull(),
    /** The account's own fields of the customer. */
    fields: jsonb('fields').$type<{ name: string; value: string }[]>().notNull(),
    /** The columns that nobody knows, or that were not understood, as they came. */
    rest: jsonb('rest').$type<Record<string, unknown>>().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.account, table.task, table.record] }),
    foreignKey({
      columns: [table.account, table.task, table.record],
      foreignColumns: [calls.account, calls.task, calls.record],
    }).onDelete('cascade'),
  ],
);

/** How far the lists were read: of an account's tasks, or of one task's calls. */
export const listReadings = pgTable(
  'list_readings',
  {
    account: text('account').notNull(),
    /** Empty for the account's own lists. */
    subAccount: text('sub_account').notNull(),
    /** Empty for the list of tasks. */
    task: text('task').notNull(),
    /** The page to go on with, while it is being read. */
    nextPage: integer('next_page'),
    /** From when on calls are read now; null for all of them. */
    since: moment('since'),
    startedAt: moment('started_at'),
    /** When it was last read to its end, and when so from its beginning. */
    finishedAt: moment('finished_at'),
    wholeAt: moment('whole_at'),
    /** What the platform says that it has. */
    total: integer('total'),
    /** Why it could not be read to its end the last time; null where it could. */
    failure: text('failure'),
    /** Not asked again before. */
    retryAt: moment('retry_at'),
  },
  (table) => [primaryKey({ columns: [table.account, table.subAccount, table.task] })],
);

/** A push of the platform in which no call was found: kept for a day, to be looked at. */
export const unknownPushes = pgTable('unknown_pushes', {
  id: uuid('id').primaryKey(),
  receivedAt: moment('received_at').notNull(),
  body: text('body').notNull(),
});

/** When a push arrived last, at each place for them. */
export const pushArrivals = pgTable('push_arrivals', {
  hook: text('hook').primaryKey(),
  arrivedAt: moment('arrived_at').notNull(),
});
