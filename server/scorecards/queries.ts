import { and, desc, eq, isNotNull, isNull, sql } from 'drizzle-orm';
import type { ScorecardDefinition } from '../../src/contract/scorecard.ts';
import type {
  Scorecard,
  ScorecardVersion,
  ScorecardWithVersions,
} from '../../src/contract/scorecards.ts';
import type { Database } from '../store/database.ts';
import { scorecards, scorecardVersions } from '../store/schema.ts';

type Row = typeof scorecardVersions.$inferSelect;

/** A version as the contract has it. */
export function toVersion({ changedAt, publishedAt, ...row }: Row): ScorecardVersion {
  return {
    ...row,
    changedAt: changedAt.toISOString(),
    publishedAt: publishedAt?.toISOString() ?? null,
  };
}

/** All scorecards, or one, with their newest published version and their draft; the newest first. */
export async function readScorecards(db: Database, id?: string): Promise<Scorecard[]> {
  const cards = await db
    .select()
    .from(scorecards)
    .where(id === undefined ? undefined : eq(scorecards.id, id))
    .orderBy(desc(scorecards.id));
  const versions = await db
    .selectDistinctOn([scorecardVersions.scorecardId, isDraft])
    .from(scorecardVersions)
    .where(id === undefined ? undefined : eq(scorecardVersions.scorecardId, id))
    .orderBy(scorecardVersions.scorecardId, isDraft, desc(scorecardVersions.number));
  return cards.map(({ id, createdAt, retiredAt }) => {
    const own = versions.filter((version) => version.scorecardId === id).map(toVersion);
    return {
      id,
      createdAt: createdAt.toISOString(),
      retiredAt: retiredAt?.toISOString() ?? null,
      published: own.find((version) => version.publishedAt !== null) ?? null,
      draft: own.find((version) => version.publishedAt === null) ?? null,
    };
  });
}

const isDraft = sql`(${scorecardVersions.publishedAt} is null)`;

/** A version; undefined where there is none of that id. `isLocked` keeps it for the transaction. */
export async function findVersion(
  db: Database,
  id: string,
  { isLocked = false } = {},
): Promise<Row | undefined> {
  const query = db.select().from(scorecardVersions).where(eq(scorecardVersions.id, id));
  const [row] = await (isLocked ? query.for('update') : query);
  return row;
}

/** A scorecard; undefined where there is none. `isLocked` keeps it from changing for the transaction. */
export async function findScorecard(db: Database, id: string, { isLocked = false } = {}) {
  const query = db.select().from(scorecards).where(eq(scorecards.id, id));
  const [row] = await (isLocked ? query.for('update') : query);
  return row;
}

/** Adds the next version of a scorecard, as a draft. */
export async function addDraft(
  tx: Database,
  {
    id,
    scorecardId,
    definition,
  }: { id: string; scorecardId: string; definition: ScorecardDefinition },
  now: Date,
): Promise<void> {
  const next = sql<number>`(
    select coalesce(max(${scorecardVersions.number}), 0) + 1 from ${scorecardVersions}
    where ${scorecardVersions.scorecardId} = ${scorecardId})`;
  await tx
    .insert(scorecardVersions)
    .values({ id, scorecardId, number: next, definition, revision: 1, changedAt: now });
}

/** The draft of a scorecard, if it has one. */
export async function findDraft(db: Database, scorecardId: string): Promise<Row | undefined> {
  const [row] = await db
    .select()
    .from(scorecardVersions)
    .where(
      and(eq(scorecardVersions.scorecardId, scorecardId), isNull(scorecardVersions.publishedAt)),
    );
  return row;
}

/** What was published of a scorecard, the newest first, without what it asks. */
export async function readPublished(
  db: Database,
  scorecardId: string,
): Promise<ScorecardWithVersions['versions']> {
  const { id, number, publishedAt } = scorecardVersions;
  const rows = await db
    .select({ id, number, publishedAt })
    .from(scorecardVersions)
    .where(and(eq(scorecardVersions.scorecardId, scorecardId), isNotNull(publishedAt)))
    .orderBy(desc(number));
  return rows.flatMap((row) =>
    row.publishedAt ? [{ ...row, publishedAt: row.publishedAt.toISOString() }] : [],
  );
}

/** What all versions of a scorecard ask, the newest first. */
export async function readDefinitions(
  db: Database,
  scorecardId: string,
): Promise<ScorecardDefinition[]> {
  const rows = await db
    .select({ definition: scorecardVersions.definition })
    .from(scorecardVersions)
    .where(
      and(eq(scorecardVersions.scorecardId, scorecardId), isNotNull(scorecardVersions.publishedAt)),
    )
    .orderBy(desc(scorecardVersions.number));
  return rows.map(({ definition }) => definition);
}
