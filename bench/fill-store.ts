import { sql } from 'drizzle-orm';
import type { Database } from '../server/store/database.ts';
import type { Question, ScorecardDefinition } from '../src/contract/scorecard.ts';

/** Scorecards and words that a filled store is searched for. */
export const filling = {
  scorecards: [1, 2, 3, 4].map((number) => `01890000-0000-7000-8000-00000000000${number}`),
  words: { frequent: '客户', rare: '量子计算', letter: '火', absent: '潜水艇' },
};

const batch = 10_000;

/**
 * Fills an empty store with reviews, two notes each: a review every ten minutes, twenty reviewers of
 * whom a few write the most and half wrote only the older half, tags that go with one scorecard each.
 */
export async function fillStore(db: Database, reviews: number): Promise<void> {
  await db.transaction(async (tx) => {
    await tx.execute(sql`set local statement_timeout = 0`);
    for (const [at, id] of filling.scorecards.entries()) {
      await tx.execute(sql`insert into scorecards (id, created_at) values (${id}, now())`);
      await tx.execute(sql`
        insert into scorecard_versions
          (id, scorecard_id, number, definition, revision, changed_at, published_at)
        values (${id}, ${id}, 1, ${JSON.stringify(definition(at))}, 1, now(), now())`);
    }
    for (let from = 1; from <= reviews; from += batch) {
      await addReviews(tx, from, Math.min(from + batch - 1, reviews));
    }
  });
}

const questionCount = 12;

function definition(at: number): ScorecardDefinition {
  const questions = Array.from({ length: questionCount }, (_, index): Question => {
    const id = `question-${index + 1}`;
    const usual = { weight: 1, isRequired: true, mayNotApply: false, isCritical: false };
    return { ...usual, id, text: id, kind: 'yes-no', points: 1, good: 'yes' };
  });
  const sections = [{ id: 'all', title: 'All', weight: 1, questions }];
  return { title: `Card ${at}`, sections, passMark: 60, heardShare: 0, rootCauses: [] };
}

/** A UUID of version 7 that sorts by a number. */
const idOf = (kind: string) =>
  sql.raw(`('0189' || lpad(to_hex(n), 8, '0') || '7000800${kind}000000000000')::uuid`);

async function addReviews(tx: Database, from: number, to: number): Promise<void> {
  await tx.execute(sql`
    insert into reviews
      (id, account, task, record, task_name, called_at, scorecard_id, scorecard_version_id, reviewer,
       revision, started_at, changed_at, submitted_at, answers, heard, heard_ms, recording_ms, score,
       score_without_fatal, is_fatal, tags, words)
    select ${idOf('1')}, 'account', 'task-' || task, 'record-' || n, 'Task ' || task, at, card, card,
      'reviewer-' || reviewer || case when n % 2 = 0 and n < 50000 then '-left' else '' end,
      2, at, at, case when n % 50 = 0 then null else at end, answers, '[[0, 60000]]', 60000, 90000,
      case when n % 100 = 7 then null when is_fatal then 0 else score end, score, is_fatal,
      array['tag-' || card_at, 'topic-' || n % 500], words
    from (
      select n, at, (hash % 40)::int as task, floor(sqrt(hash % 100))::int as reviewer, card_at,
        ('01890000-0000-7000-8000-00000000000' || card_at)::uuid as card,
        (hash / 7 % 1001) / 10.0 as score, hash % 33 = 0 as is_fatal,
        '开场白清楚，' || case when n % 2 = 0 then '客户' else '对方' end || '没有听懂第' || n % 1000 || '句话'
          || E'\\n' || case when n % 20000 = 1 then '量子计算' when n % 700 = 3 then '火灾'
            else '语速偏快' end || '，建议改进话术' || chr(19968 + n % 3000) || chr(19968 + n / 7 % 3000) as words,
        (select jsonb_object_agg('question-' || q, '{"answer": {"isApplicable": true, "value": "yes"},
          "evidence": [], "causes": [], "suggested": null}'::jsonb) from generate_series(1, ${questionCount}::int) q) as answers
      from (
        select n, n % 4 + 1 as card_at, (n::bigint * 7919) % 1000003 as hash,
          timestamptz '2024-01-01' + n * interval '10 minutes' as at
        from generate_series(${from}::int, ${to}::int) n
      ) numbers
    ) drawn`);
  for (const half of [1, 2]) {
    await tx.execute(sql`
      insert into notes (id, review_id, text, severity, tags, created_at, changed_at)
      select ${idOf(`${half + 1}`)}, ${idOf('1')}, split_part(words, E'\\n', ${half}::int), 'minor',
        tags[${half}::int:${half}::int], started_at, started_at
      from reviews, lateral (select substr(record, 8)::int) numbers(n)
      where n between ${from}::int and ${to}::int and record like 'record-%'`);
  }
}
