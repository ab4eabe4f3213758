import {
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  real,
  text,
  uuid,
} from 'drizzle-orm/pg-core';
import type { FoundInCall } from '../../src/contract/screening.ts';
import { calls } from './calls-schema.ts';
import { moment } from './columns.ts';

/** What looking through a call gave, or why it could not be looked through. */
export const screenings = pgTable(
  'screenings',
  {
    account: text('account').notNull(),
    task: text('task').notNull(),
    record: text('record').notNull(),
    /** The version of the rules that it was looked through by; 0 where that failed. */
    rules: integer('rules').notNull(),
    screenedAt: moment('screened_at').notNull(),
    /** Why the call could not be read; null where it could. */
    failure: text('failure'),
    /** How often in a row that failed, and when it is tried again. */
    attempts: integer('attempts').notNull().default(0),
    retryAt: moment('retry_at'),
    /** How many findings of each severity there are, the same at several places once. */
    serious: integer('serious').notNull().default(0),
    warning: integer('warning').notNull().default(0),
    notice: integer('notice').notNull().default(0),
    /** The share of the script's main flow that was spoken, 0–1; null without one. */
    coverage: real('coverage'),
    medianResponseMs: integer('median_response_ms'),
    /** The node of the main flow that was spoken last; null where none was. */
    endNode: text('end_node'),
    findings: jsonb('findings').$type<FoundInCall[]>().notNull().default([]),
    /** What it is found by: `kind:`, `severity:`, `node:` and `at:` with a value, and `kind:…@…` for both. */
    terms: text('terms').array().notNull().default([]),
    /** The ids of what was said. */
    sentences: integer('sentences').array().notNull().default([]),
  },
  (table) => [
    primaryKey({ columns: [table.account, table.task, table.record] }),
    foreignKey({
      columns: [table.account, table.task, table.record],
      foreignColumns: [calls.account, calls.task, calls.record],
    }).onDelete('cascade'),
    index('screenings_terms').using('gin', table.terms),
    index('screenings_sentences').using('gin', table.sentences),
  ],
);

/** A call that a process is looking through: no other takes it before that has ended. */
export const screeningClaims = pgTable(
  'screening_claims',
  {
    account: text('account').notNull(),
    task: text('task').notNull(),
    record: text('record').notNull(),
    until: moment('until').notNull(),
  },
  (table) => [primaryKey({ columns: [table.account, table.task, table.record] })],
);

/** A sentence that was said in calls, kept once however often: masked, and folded for searching. */
export const sentences = pgTable(
  'sentences',
  {
    id: integer('id').primaryKey().generatedAlwaysAsIdentity(),
    /** The first half of the SHA-256 of its text. */
    hash: uuid('hash').notNull().unique('sentences_hash'),
    text: text('text').notNull(),
    /** The numbers of its letters and of its pairs of letters. */
    pairs: integer('pairs').array().notNull(),
  },
  (table) => [index('sentences_pairs').using('gin', table.pairs)],
);

/** The nodes of the main flow of a task's script, by which its calls can be found. */
export const scriptNodes = pgTable(
  'script_nodes',
  {
    account: text('account').notNull(),
    task: text('task').notNull(),
    name: text('name').notNull(),
    /** Its place in the flow. */
    place: integer('place').notNull(),
  },
  (table) => [primaryKey({ columns: [table.account, table.task, table.name] })],
);

/** Tasks whose calls nobody wants looked through for now. */
export const screeningPauses = pgTable(
  'screening_pauses',
  {
    account: text('account').notNull(),
    task: text('task').notNull(),
    pausedAt: moment('paused_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.account, table.task] })],
);
