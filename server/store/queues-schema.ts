import { boolean, index, integer, jsonb, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core';
import type { QueueDraw, QueuePlan } from '../../src/contract/queue.ts';
import { moment } from './columns.ts';
import { reviews } from './schema.ts';

/** Calls to review, drawn by a plan. */
export const queues = pgTable('queues', {
  id: uuid('id').primaryKey(),
  plan: jsonb('plan').$type<QueuePlan>().notNull(),
  /** Goes up with each change: what a writer must have seen. */
  revision: integer('revision').notNull(),
  createdAt: moment('created_at').notNull(),
  closedAt: moment('closed_at'),
});

/** What was drawn into a queue at once, and all that it needs to be drawn again. */
export const queueDraws = pgTable(
  'queue_draws',
  {
    id: uuid('id').primaryKey(),
    queueId: uuid('queue_id')
      .notNull()
      .references(() => queues.id),
    number: integer('number').notNull(),
    seed: text('seed').notNull(),
    drawnAt: moment('drawn_at').notNull(),
    drawnBy: text('drawn_by').notNull(),
    plan: jsonb('plan').$type<QueuePlan>().notNull(),
    strata: jsonb('strata').$type<QueueDraw['strata']>().notNull(),
  },
  (table) => [unique('queue_draws_number').on(table.queueId, table.number)],
);

/** A review to make: of a call once, or twice where two people review it. */
export const queueItems = pgTable(
  'queue_items',
  {
    id: uuid('id').primaryKey(),
    queueId: uuid('queue_id')
      .notNull()
      .references(() => queues.id),
    drawId: uuid('draw_id')
      .notNull()
      .references(() => queueDraws.id),
    /** In which order it is given out. */
    place: integer('place').notNull(),
    account: text('account').notNull(),
    task: text('task').notNull(),
    record: text('record').notNull(),
    subAccount: text('sub_account'),
    isSecond: boolean('is_second').notNull(),
    /** Who is to review it; null where anybody may. */
    assignee: text('assignee'),
    /** Who has it, and until when unless they go on with it. */
    holder: text('holder'),
    heldUntil: moment('held_until'),
    skippedAt: moment('skipped_at'),
    skipReason: text('skip_reason'),
    doneAt: moment('done_at'),
    reviewId: uuid('review_id').references(() => reviews.id),
  },
  (table) => [
    unique('queue_items_once').on(
      table.queueId,
      table.account,
      table.task,
      table.record,
      table.isSecond,
    ),
    index('queue_items_order').on(table.queueId, table.place, table.id),
    index('queue_items_call').on(table.account, table.task, table.record),
  ],
);
