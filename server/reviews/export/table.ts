import { maskNumbersIn } from '../../../src/call/personal-number.ts';
import { type Language, type Question, wordsIn } from '../../../src/contract/scorecard.ts';
import type { Cell } from '../../files/csv.ts';
import { readDefinitions } from '../../scorecards/queries.ts';
import type { Store } from '../../store/store.ts';
import type { StoredReview } from '../queries.ts';
import { type CardShown, readCards } from '../table-queries.ts';
import { answerCell, answersCell, questionsOfVersions } from './questions.ts';

/** A column of the exported table. */
interface Column {
  name: string;
  /** Whether it has an id in it, whose digits are nobody's number. */
  isId?: boolean;
  cellOf(review: StoredReview, card: CardShown): Cell;
}

interface TableAsked {
  batches: AsyncGenerator<StoredReview[], void>;
  /** The one scorecard whose reviews these are, if they are of one. */
  scorecard: string | undefined;
  language: Language;
}

/** The rows of a table of reviews, some at a time: the names of the columns first. */
export async function* tableRows(
  store: Store,
  { batches, scorecard, language }: TableAsked,
): AsyncGenerator<Cell[][], void> {
  const questions =
    scorecard === undefined
      ? null
      : questionsOfVersions(await store.run((db) => readDefinitions(db, scorecard)));
  const columns = columnsOf(questions, language);
  let head: Cell[][] = [columns.map(({ name }) => name)];
  for await (const reviews of batches) {
    const versions = new Set(reviews.map(({ scorecardVersionId }) => scorecardVersionId));
    const cards = await store.run((db) => readCards(db, versions));
    const rows = reviews.map((review) => {
      const card = cards.get(review.scorecardVersionId);
      if (!card) throw new Error('The scorecard of a review is gone.');
      return columns.map((column) => maskedCell(column, column.cellOf(review, card)));
    });
    yield [...head, ...rows];
    head = [];
  }
}

/** A cell with the numbers in its words masked; ids stay. */
function maskedCell({ isId }: Column, cell: Cell): Cell {
  return typeof cell === 'string' && !isId ? maskNumbersIn(cell) : cell;
}

function columnsOf(questions: readonly Question[] | null, language: Language): Column[] {
  const column = (name: string, cellOf: Column['cellOf']): Column => ({ name, cellOf });
  const id = (name: string, cellOf: Column['cellOf']): Column => ({ name, cellOf, isId: true });
  return [
    id('id', ({ id }) => id),
    id('account', ({ account }) => account),
    id('task', ({ task }) => task),
    id('record', ({ record }) => record),
    id('subAccount', ({ subAccount }) => subAccount),
    column('taskName', ({ taskName }) => taskName),
    column('calledAt', ({ calledAt }) => timeCell(calledAt)),
    id('scorecardId', ({ scorecardId }) => scorecardId),
    column('scorecard', (_, { title }) => wordsIn(title, language)),
    column('version', (_, { versionNumber }) => versionNumber),
    column('reviewer', ({ reviewer }) => reviewer),
    column('startedAt', ({ startedAt }) => timeCell(startedAt)),
    column('submittedAt', ({ submittedAt }) => timeCell(submittedAt)),
    column('changedAt', ({ changedAt }) => timeCell(changedAt)),
    column('score', ({ score }) => score),
    column('scoreWithoutFatal', ({ scoreWithoutFatal }) => scoreWithoutFatal),
    column('isFatal', ({ isFatal }) => String(isFatal)),
    column('passMark', (_, { passMark }) => passMark),
    column('heardMs', ({ heardMs }) => heardMs),
    column('recordingMs', ({ recordingMs }) => recordingMs),
    column('noteCount', ({ notes }) => notes.length),
    column('tags', ({ tags }) => tags.join('; ')),
    ...(questions?.map((question) =>
      column(wordsIn(question.text, language), (review) =>
        answerCell(question, review.questions, language),
      ),
    ) ?? [column('answers', (review) => answersCell(review.questions))]),
  ];
}

function timeCell(time: Date | null): string | null {
  return time?.toISOString() ?? null;
}
