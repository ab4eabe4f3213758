import { and, eq, isNotNull } from 'drizzle-orm';
import { groupBy } from '../../src/call/group-by.ts';
import { type Answer, answersOf } from '../../src/contract/answer.ts';
import type { Agreement } from '../../src/contract/queue.ts';
import type { Scope } from '../../src/contract/rights.ts';
import { type Question, questionsOf } from '../../src/contract/scorecard.ts';
import { inScopes } from '../api/scopes.ts';
import { findVersion } from '../scorecards/queries.ts';
import type { Database } from '../store/database.ts';
import { queueItems } from '../store/queues-schema.ts';
import { reviews } from '../store/schema.ts';
import { alphaOf, interval, nominal } from './alpha.ts';

type Reviewed = { item: typeof queueItems.$inferSelect; review: typeof reviews.$inferSelect };
type Pair = readonly [Reviewed, Reviewed];

/** How far the two reviews of calls agree that were reviewed twice, of those that may be seen. */
export async function readAgreement(
  db: Database,
  queueId: string,
  scopes: readonly Scope[],
): Promise<Agreement> {
  const pairs = await readPairs(db, queueId, scopes);
  const [newest] = pairs
    .map(([{ review }]) => review.scorecardVersionId)
    .toSorted()
    .toReversed();
  const version = newest === undefined ? undefined : await findVersion(db, newest);
  const questions = version ? questionsOf(version.definition) : [];
  return {
    calls: pairs.length,
    questions: questions.flatMap((question) => agreementOn(question, pairs) ?? []),
    differing: pairs.flatMap((pair) => {
      const differences = questions.flatMap((question) => differenceIn(question, pair) ?? []);
      const [{ item }] = pair;
      const { account, task, record, subAccount } = item;
      const both = pair.map(({ review: { id, reviewer, score } }) => ({ id, reviewer, score }));
      return differences.length === 0
        ? []
        : { call: { account, task, record }, subAccount, reviews: both, differences };
    }),
  };
}

async function readPairs(db: Database, queueId: string, scopes: readonly Scope[]): Promise<Pair[]> {
  const rows = await db
    .select({ item: queueItems, review: reviews })
    .from(queueItems)
    .innerJoin(reviews, eq(reviews.id, queueItems.reviewId))
    .where(
      and(
        ...[eq(queueItems.queueId, queueId), isNotNull(queueItems.doneAt)],
        inScopes(queueItems, scopes) ?? undefined,
      ),
    )
    .orderBy(queueItems.isSecond, queueItems.place);
  const calls = groupBy(rows, ({ item: { account, task, record } }) =>
    JSON.stringify([account, task, record]),
  );
  return [...calls.values()].flatMap(([first, second]) =>
    first && second ? [[first, second] as const] : [],
  );
}

function agreementOn(question: Question, pairs: readonly Pair[]) {
  const both = pairs.flatMap((pair) => {
    const [one, other] = answersTo(question, pair);
    return one && other ? [[one, other] as const] : [];
  });
  if (question.kind === 'text' || both.length === 0) return null;
  const agreed = both.filter(([one, other]) => keyOf(one) === keyOf(other)).length;
  return { question, count: both.length, agreed, alpha: alphaOn(question, both) };
}

/** Scales and numbers by how far apart answers are, where both apply; everything else by sameness. */
function alphaOn({ kind }: Question, both: readonly (readonly [Answer, Answer])[]): number | null {
  if (kind !== 'scale' && kind !== 'number') {
    const keys = [...new Set(both.flat().map(keyOf))];
    const units = both.map((answers) => answers.map((each) => keys.indexOf(keyOf(each))));
    return alphaOf(units, nominal);
  }
  const numbers = both.map((answers) =>
    answers.flatMap((each) => (each.isApplicable ? Number(each.value) : [])),
  );
  return alphaOf(numbers, interval);
}

function differenceIn(question: Question, pair: Pair) {
  const answers = answersTo(question, pair);
  const [one, other] = answers.map((each) => (each ? keyOf(each) : null));
  if (one === other || question.kind === 'text') return null;
  return { questionId: question.id, answers: answers.map((each) => each ?? null) };
}

function answersTo({ id }: Question, pair: Pair): (Answer | undefined)[] {
  return pair.map(({ review }) => answersOf(review.questions)[id]);
}

function keyOf(answer: Answer): string {
  if (!answer.isApplicable) return '';
  return JSON.stringify([answer.value].flat().map(String).toSorted());
}
