import { createHash } from 'node:crypto';
import { getTableColumns, inArray, type SQL, sql } from 'drizzle-orm';
import { groupBy } from '../../src/call/group-by.ts';
import type { Call } from '../../src/call/types.ts';
import type { CallKey } from '../../src/contract/review.ts';
import { rulesVersion } from '../../src/insight/rules-version.ts';
import { fillCall } from '../calls/pushes/push-queries.ts';
import { dayMs } from '../day.ts';
import { pairNumbersOf } from '../search-text.ts';
import { isOther, selectFrom, setExcluded } from '../store/bulk.ts';
import type { Database } from '../store/database.ts';
import { screenings, scriptNodes, sentences } from '../store/screening-schema.ts';
import { type CallToScreen, isOneOf, releaseCalls } from './queue.ts';
import type { Screened } from './screen-call.ts';
import { findingTerms } from './terms.ts';

/** What became of a call that was to be looked through. */
export type ScreeningResult = { call: CallToScreen } & (
  | {
      screened: Screened;
      /** The call itself, where its columns are still to be filled. */
      details: Call | null;
    }
  /** Why it could not be read. */
  | { failure: string }
);

/** After how long a call is tried again that could not be read, in ms: each time twice as long, up to a day. */
const [firstWaitMs, longestWaitMs] = [60_000, dayMs];

/** Keeps what became of calls, and gives them free, all or nothing. */
export function keepResults(
  db: Database,
  results: readonly ScreeningResult[],
  now: Date,
): Promise<void> {
  const good = results.flatMap((result) => ('screened' in result ? result : []));
  const bad = results.flatMap((result) => ('failure' in result ? result : []));
  return db.transaction(async (tx) => {
    const ids = await keepSentences(
      tx,
      good.flatMap(({ screened }) => screened.sentences),
    );
    const rows = good.map(({ call, screened }) => rowOf(call, screened, ids, now));
    await putScreenings(tx, rows, setExcluded(screenings, ['account', 'task', 'record']));
    await keepNodes(tx, good);
    for (const { call, details } of good) {
      if (details) await fillCall(tx, call, details, now);
    }
    const ofFailure = setExcluded(screenings, whatWasFound);
    const failed = bad.map((each) => failedRow(each.call, each.failure, now));
    await putScreenings(tx, failed, ofFailure);
    await releaseCalls(
      tx,
      results.map(({ call }) => call),
    );
  });
}

/** What stays as it was when a call cannot be read again. */
const whatWasFound = Object.keys(getTableColumns(screenings)).filter(
  (key) => !['failure', 'attempts', 'retryAt'].includes(key),
);

async function putScreenings(
  tx: Database,
  rows: readonly object[],
  set: Record<string, SQL>,
): Promise<void> {
  if (rows.length === 0) return;
  await tx
    .insert(screenings)
    .select(selectFrom(screenings, rows))
    .onConflictDoUpdate({
      target: [screenings.account, screenings.task, screenings.record],
      set,
    });
}

function rowOf(
  { account, task, record }: CallKey,
  { counts, coverage, medianResponseMs, endNode, findings, spoken, ...said }: Screened,
  ids: ReadonlyMap<string, number>,
  now: Date,
) {
  return {
    ...{ account, task, record, rules: rulesVersion, screenedAt: now },
    ...{ failure: null, attempts: 0, retryAt: null },
    ...{ ...counts, coverage, medianResponseMs: wholeOf(medianResponseMs), endNode, findings },
    terms: [...new Set(findings.flatMap(findingTerms)), ...spoken.map((node) => `node:${node}`)],
    sentences: said.sentences.flatMap((text) => ids.get(text) ?? []),
  };
}

function wholeOf(ms: number | null): number | null {
  return ms === null ? null : Math.min(Math.round(ms), 2 ** 31 - 1);
}

function failedRow({ account, task, record, attempts }: CallToScreen, failure: string, now: Date) {
  const waitMs = Math.min(firstWaitMs * 2 ** attempts, longestWaitMs);
  return {
    ...{ account, task, record, rules: 0, screenedAt: now, failure },
    ...{ attempts: attempts + 1, retryAt: new Date(now.getTime() + waitMs) },
    ...{ serious: 0, warning: 0, notice: 0, findings: [], terms: [], sentences: [] },
  };
}

/** Keeps sentences that are not there yet; gives the id of each. */
async function keepSentences(
  tx: Database,
  said: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const texts = new Map(said.map((text) => [hashOf(text), text]));
  // In one order, or two processes could wait for each other.
  const hashes = [...texts.keys()].toSorted();
  const known = await idsOf(tx, hashes);
  const missing = hashes.filter((hash) => !known.has(hash));
  if (missing.length > 0) {
    const rows = missing.map((hash) => {
      const text = texts.get(hash) ?? '';
      return { hash, text, pairs: pairNumbersOf(text) };
    });
    await tx.execute(
      sql`insert into ${sentences} (hash, text, pairs)
        ${selectFrom(sentences, rows)} on conflict do nothing`,
    );
    for (const [hash, id] of await idsOf(tx, missing)) known.set(hash, id);
  }
  return new Map(
    [...texts].flatMap(([hash, text]) => {
      const id = known.get(hash);
      return id === undefined ? [] : [[text, id] as const];
    }),
  );
}

async function idsOf(tx: Database, hashes: readonly string[]): Promise<Map<string, number>> {
  if (hashes.length === 0) return new Map();
  const rows = await tx
    .select({ hash: sentences.hash, id: sentences.id })
    .from(sentences)
    .where(sql`${sentences.hash} = any(${`{${hashes.join()}}`}::uuid[])`);
  return new Map(rows.map(({ hash, id }) => [hash, id]));
}

/** Half of a text's SHA-256, as a UUID is written. */
function hashOf(text: string): string {
  const hex = createHash('sha256').update(text).digest('hex').slice(0, 32);
  return hex.replace(/(.{8})(.{4})(.{4})(.{4})(.{12})/, '$1-$2-$3-$4-$5');
}

/** Keeps the nodes of the scripts, as the last of each task's calls has them. */
async function keepNodes(
  tx: Database,
  good: readonly { call: CallToScreen; screened: Screened }[],
): Promise<void> {
  const tasks = groupBy(good, ({ call: { account, task } }) => JSON.stringify([account, task]));
  const rows = [...tasks.values()].flatMap((ofTask) => {
    const last = ofTask.at(-1);
    if (!last) return [];
    const { account, task } = last.call;
    return last.screened.nodes.map((name, place) => ({ account, task, name, place }));
  });
  if (rows.length === 0) return;
  await tx
    .insert(scriptNodes)
    .select(selectFrom(scriptNodes, rows))
    .onConflictDoUpdate({
      target: [scriptNodes.account, scriptNodes.task, scriptNodes.name],
      set: setExcluded(scriptNodes, ['account', 'task', 'name']),
      setWhere: isOther(scriptNodes, []),
    });
}

/** Removes what was found in a call, and what was said in it and in no other. */
export async function eraseScreening(db: Database, call: CallKey): Promise<void> {
  const removed = await db
    .delete(screenings)
    .where(isOneOf(screenings, [call]))
    .returning({ sentences: screenings.sentences });
  const ids = removed.flatMap((row) => row.sentences);
  if (ids.length === 0) return;
  await db.delete(sentences).where(sql`${inArray(sentences.id, ids)} and not exists (
    select from ${screenings} where ${screenings.sentences} @> array[${sentences.id}])`);
}
