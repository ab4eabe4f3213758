import { type SQL, sql } from 'drizzle-orm';
import {
  type AnyPgColumn,
  bigint,
  boolean,
  doublePrecision,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  unique,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import type { Anchor } from '../../src/contract/anchor.ts';
import type { AnsweredQuestions } from '../../src/contract/answer.ts';
import type { NoteSeverity, ReviewContent } from '../../src/contract/review.ts';
import type { Role } from '../../src/contract/rights.ts';
import type { ScorecardDefinition } from '../../src/contract/scorecard.ts';
import { bytes, moment } from './columns.ts';

/** A scorecard, whatever its versions say. */
export const scorecards = pgTable('scorecards', {
  id: uuid('id').primaryKey(),
  createdAt: moment('created_at').notNull(),
  /** Set when it is no longer to be chosen; its reviews stay. */
  retiredAt: moment('retired_at'),
});

/**
 * What a scorecard asks. The draft, of which there is at most one, is the version that is not published;
 * the database refuses any change to a published one.
 */
export const scorecardVersions = pgTable(
  'scorecard_versions',
  {
    id: uuid('id').primaryKey(),
    scorecardId: uuid('scorecard_id')
      .notNull()
      .references(() => scorecards.id),
    number: integer('number').notNull(),
    definition: jsonb('definition').$type<ScorecardDefinition>().notNull(),
    /** Goes up with each change: what a writer must have seen. */
    revision: integer('revision').notNull(),
    changedAt: moment('changed_at').notNull(),
    publishedAt: moment('published_at'),
  },
  (table) => [
    unique('scorecard_versions_number').on(table.scorecardId, table.number),
    uniqueIndex('scorecard_versions_draft')
      .on(table.scorecardId)
      .where(sql`${table.publishedAt} is null`),
  ],
);

/** A call as it was fetched when a review of it began, by the SHA-256 of its JSON. */
export const callCopies = pgTable(
  'call_copies',
  {
    sha256: text('sha256').primaryKey(),
    account: text('account').notNull(),
    task: text('task').notNull(),
    record: text('record').notNull(),
    takenAt: moment('taken_at').notNull(),
    /** JSON without links to audio, compressed with gzip. */
    body: bytes('body').notNull(),
  },
  (table) => [index('call_copies_taken').on(table.takenAt)],
);

/** One reviewer's judgement of one call by one scorecard, as it stands now. */
export const reviews = pgTable(
  'reviews',
  {
    id: uuid('id').primaryKey(),
    account: text('account').notNull(),
    task: text('task').notNull(),
    record: text('record').notNull(),
    /** The sub-account that the call was reached through; it is not part of which call it is. */
    subAccount: text('sub_account'),
    /** The task's name and when the call was made, as its copy says; null where it does not. */
    taskName: text('task_name'),
    calledAt: moment('called_at'),
    scorecardId: uuid('scorecard_id')
      .notNull()
      .references(() => scorecards.id),
    scorecardVersionId: uuid('scorecard_version_id')
      .notNull()
      .references(() => scorecardVersions.id),
    reviewer: text('reviewer').notNull(),
    /** Null once the copy was removed, by age or by an erasure. */
    callCopy: text('call_copy').references(() => callCopies.sha256, { onDelete: 'set null' }),
    revision: integer('revision').notNull(),
    startedAt: moment('started_at').notNull(),
    changedAt: moment('changed_at').notNull(),
    /** When its newest version was submitted; null for a draft. */
    submittedAt: moment('submitted_at'),
    questions: jsonb('answers').$type<AnsweredQuestions>().notNull(),
    /** The stretches of the recording that the reviewer heard, in ms. */
    heard: jsonb('heard').$type<ReviewContent['heard']>().notNull(),
    heardMs: integer('heard_ms').notNull(),
    recordingMs: integer('recording_ms'),
    /** 0…100; null where no question applied. 0 after a fatal answer. */
    score: doublePrecision('score'),
    /** The score as it would be without the fatal answer. */
    scoreWithoutFatal: doublePrecision('score_without_fatal'),
    isFatal: boolean('is_fatal').notNull(),
    /** The tags of its notes, and what they say as it is searched: copies, so that one index finds both. */
    tags: text('tags').array().notNull().default([]),
    words: text('words').notNull().default(''),
  },
  (table) => [
    index('reviews_call').on(table.account, table.task, table.record),
    index('reviews_submitted').on(table.submittedAt, table.id),
    index('reviews_version').on(table.scorecardVersionId, table.submittedAt, table.id),
    index('reviews_reviewer').on(table.reviewer, table.submittedAt, table.id),
    index('reviews_score').on(table.score, table.id),
    index('reviews_task').on(table.task, table.submittedAt, table.id),
    index('reviews_scorecard').on(table.scorecardId, table.submittedAt, table.id),
    index('reviews_reviewer_score').on(table.reviewer, table.score, table.id),
    index('reviews_task_score').on(table.task, table.score, table.id),
    index('reviews_scorecard_score').on(table.scorecardId, table.score, table.id),
    // What is added waits in no list: each search would have to read that too.
    index('reviews_terms').using('gin', reviewTerms(table)).with({ fastupdate: false }),
    uniqueIndex('reviews_draft')
      .on(table.reviewer, table.account, table.task, table.record, table.scorecardId)
      .where(sql`${table.submittedAt} is null`),
  ],
);

/**
 * All that a review is found by: its reviewer, task, scorecard, tags, whether it is fatal or a draft, and
 * once it was submitted the letters and pairs of letters of its notes. A draft changes too often for
 * those. `review_terms` is a function of the database.
 */
export function reviewTerms(
  table: Record<
    'reviewer' | 'task' | 'scorecardId' | 'isFatal' | 'submittedAt' | 'tags' | 'words',
    AnyPgColumn
  >,
): SQL {
  const { reviewer, task, scorecardId, isFatal, submittedAt, tags, words } = table;
  return sql`review_terms(${reviewer}, ${task}, ${scorecardId}, ${isFatal}, (${submittedAt} is null), ${tags}, ${words})`;
}

/** What was submitted, each time: only an erasure may change it. */
export const reviewVersions = pgTable(
  'review_versions',
  {
    id: uuid('id').notNull().unique('review_versions_id'),
    reviewId: uuid('review_id').notNull(),
    number: integer('number').notNull(),
    submittedAt: moment('submitted_at').notNull(),
    /** Why a submitted review was corrected; null for the first version. */
    reason: text('reason'),
    content: jsonb('content').$type<ReviewContent>().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.reviewId, table.number] }),
    foreignKey({ columns: [table.reviewId], foreignColumns: [reviews.id] }),
  ],
);

/** Something that a reviewer noted in a call. */
export const notes = pgTable(
  'notes',
  {
    id: uuid('id').primaryKey(),
    reviewId: uuid('review_id')
      .notNull()
      .references(() => reviews.id),
    text: text('text').notNull(),
    severity: text('severity').$type<NoteSeverity>().notNull(),
    tags: text('tags').array().notNull(),
    questionId: text('question_id'),
    /** Where in the call; null for the call as a whole. */
    anchor: jsonb('anchor').$type<Anchor>(),
    createdAt: moment('created_at').notNull(),
    changedAt: moment('changed_at').notNull(),
  },
  (table) => [
    index('notes_review').on(table.reviewId),
    index('notes_tags').using('gin', table.tags),
  ],
);

/** Somebody who signs in. Whoever sits at a computer that nobody signs in to is none of them. */
export const people = pgTable(
  'people',
  {
    id: uuid('id').primaryKey(),
    name: text('name').notNull(),
    /** Salt and hash of the password; null for who has none. */
    password: text('password'),
    /** Who they are to the OIDC provider; null before they signed in there. */
    issuer: text('issuer'),
    subject: text('subject'),
    createdAt: moment('created_at').notNull(),
    /** Set for who may no longer sign in; what they did keeps their name. */
    disabledAt: moment('disabled_at'),
    /** Goes up with each change: what a writer must have seen. */
    revision: integer('revision').notNull(),
  },
  (table) => [
    uniqueIndex('people_name').on(sql`lower(${table.name})`),
    unique('people_subject').on(table.issuer, table.subject),
  ],
);

/** A role that somebody has: everywhere, in an account, or in one of its tasks. */
export const grants = pgTable(
  'grants',
  {
    personId: uuid('person_id')
      .notNull()
      .references(() => people.id),
    role: text('role').$type<Role>().notNull(),
    account: text('account'),
    task: text('task'),
  },
  (table) => [
    unique('grants_once')
      .on(table.personId, table.role, table.account, table.task)
      .nullsNotDistinct(),
  ],
);

/** A link by which somebody takes their account, good once. Of its secret only the hash is kept. */
export const invitations = pgTable('invitations', {
  hash: text('hash').primaryKey(),
  personId: uuid('person_id')
    .notNull()
    .references(() => people.id),
  createdAt: moment('created_at').notNull(),
  expiresAt: moment('expires_at').notNull(),
  usedAt: moment('used_at'),
});

/** A browser in which somebody is signed in. Of its cookie only the hash is kept. */
export const sessions = pgTable(
  'sessions',
  {
    id: uuid('id').primaryKey(),
    hash: text('hash').notNull().unique('sessions_hash'),
    personId: uuid('person_id')
      .notNull()
      .references(() => people.id),
    createdAt: moment('created_at').notNull(),
    /** To the minute. */
    seenAt: moment('seen_at').notNull(),
    endedAt: moment('ended_at'),
    /** The browser and the system, as the browser names them. */
    device: text('device').notNull(),
    /** The session at the OIDC provider, which ends this one with it. */
    providerSession: text('provider_session'),
  },
  (table) => [index('sessions_person').on(table.personId)],
);

/** A sign-in at the OIDC provider that began, found again by a cookie when the browser comes back. */
export const pendingSignIns = pgTable('pending_sign_ins', {
  hash: text('hash').primaryKey(),
  state: text('state').notNull(),
  nonce: text('nonce').notNull(),
  codeVerifier: text('code_verifier').notNull(),
  /** The path of the page to come back to. */
  returnTo: text('return_to').notNull(),
  /** The hash of the invitation that is taken with it; null for none. */
  invitation: text('invitation'),
  expiresAt: moment('expires_at').notNull(),
});

/** How often something was tried of late, by a hash of who tries and at what. */
export const attempts = pgTable('attempts', {
  key: text('key').primaryKey(),
  points: integer('points').notNull(),
  expire: moment('expire'),
});

/**
 * Who did what: one entry with each write, in its transaction. The database gives an entry its number and
 * its hash, which covers the hash of the entry before, and refuses every change of an entry.
 */
export const auditEntries = pgTable(
  'audit_entries',
  {
    id: bigint('id', { mode: 'number' }).primaryKey().default(sql`0`),
    at: moment('at').notNull(),
    actor: text('actor').notNull(),
    action: text('action').notNull(),
    subject: text('subject').notNull(),
    /** The call that it is about, if it is about one. */
    account: text('account'),
    task: text('task'),
    record: text('record'),
    detail: jsonb('detail'),
    hash: text('hash').notNull().default(''),
  },
  (table) => [
    index('audit_entries_actor').on(table.actor, table.id),
    index('audit_entries_action').on(table.action, table.id),
    index('audit_entries_call').on(table.account, table.task, table.record, table.id),
  ],
);
