import { describe, expect, test } from 'vitest';
import { createQuietRecord, openRows, type Wire } from '../testing/builders.ts';
import { measureResponsiveness, responseBudgetMs } from './responsiveness.ts';

const asked = { notify: 'asrmessage_notify', question: '喂' };

/** A row in which the customer is answered. */
function exchange(id: string, elapse: number | null, overrides: Wire = {}): Wire {
  const answered = { ...asked, answer_content: '您好' };
  return createQuietRecord({ id, ...answered, asr_elapse: elapse, ...overrides });
}

/** A customer's row, and the robot's row so many seconds after it. */
function rowsApart(elapse: number | null, from: string | null, to: string | null): Wire[] {
  return [
    createQuietRecord({ id: 'c', ...asked, asr_elapse: elapse, created_at: from }),
    createQuietRecord({ id: 'r', notify: 'x', answer_content: '您好', created_at: to }),
  ];
}

function firstOf(rows: Wire[]) {
  return measureResponsiveness(openRows(...rows)).exchanges[0];
}

describe('an exchange', () => {
  test('within one row lasts as long as the recognition', () => {
    expect(firstOf([exchange('a', 300)])).toEqual({
      customerTurnId: 'a-question',
      answerTurnId: 'a-answer',
      recognitionMs: 300,
      gapMs: 0,
      totalMs: 300,
      isSlow: false,
    });
  });

  test.for([null, -1])('within one row is unknown when the recognition took %s', (elapse) => {
    const unknown = { recognitionMs: null, gapMs: 0, totalMs: null, isSlow: false };
    expect(firstOf([exchange('a', elapse)])).toMatchObject(unknown);
  });

  test.for([
    { elapse: 300, from: '09:00:00', to: '09:00:02', gapMs: 2000, totalMs: 2300 },
    { elapse: null, from: '09:00:00', to: '09:00:02', gapMs: 2000, totalMs: 2000 },
    { elapse: 300, from: null, to: '09:00:02', gapMs: null, totalMs: 300 },
    { elapse: 300, from: '09:00:00', to: null, gapMs: null, totalMs: 300 },
    { elapse: 300, from: '09:00:02', to: '09:00:00', gapMs: null, totalMs: 300 },
    { elapse: null, from: null, to: null, gapMs: null, totalMs: null },
  ])('of two rows from $from to $to, recognised in $elapse ms, takes $totalMs ms', (given) => {
    const [from, to] = [given.from, given.to].map((time) => time && `2023-09-12 ${time}`);
    const { gapMs, totalMs } = given;
    expect(firstOf(rowsApart(given.elapse, from ?? null, to ?? null))).toMatchObject({
      customerTurnId: 'c-question',
      answerTurnId: 'r-answer',
      gapMs,
      totalMs,
    });
  });

  test('is the sentence directly before the answer, where the customer went on talking', () => {
    const rows = [createQuietRecord({ ...asked, id: 'a' }), exchange('b', 200)];
    const { exchanges } = measureResponsiveness(openRows(...rows));
    expect(exchanges.map(({ customerTurnId }) => customerTurnId)).toEqual(['b-question']);
  });

  test('does not reach over the transfer', () => {
    const [said = {}, answered = {}] = rowsApart(200, null, null);
    expect(firstOf([said, { ...answered, bridge_status: 2 }])).toBeUndefined();
  });

  test('is not one with a human agent', () => {
    expect(firstOf([exchange('a', 200, { bridge_status: 4 })])).toBeUndefined();
  });

  test('is slow over the budget, not at it', () => {
    const rows = [exchange('a', responseBudgetMs), exchange('b', responseBudgetMs + 1)];
    const { slowTurnIds } = measureResponsiveness(openRows(...rows));
    expect(slowTurnIds).toEqual(new Set(['b-answer']));
  });
});

describe('the median', () => {
  test.for([
    { elapses: [], median: null },
    { elapses: [null], median: null },
    { elapses: [0], median: 0 },
    { elapses: [900, 100, null, 400], median: 400 },
    { elapses: [900, 100, 300, 400], median: (300 + 400) / 2 },
  ])('of $elapses is $median', ({ elapses, median }) => {
    const rows = elapses.map((elapse, index) => exchange(`${index}`, elapse));
    expect(measureResponsiveness(openRows(...rows)).medianMs).toBe(median);
  });
});

describe('the worst exchange', () => {
  test('is the first of the slowest', () => {
    const rows = [exchange('a', 100), exchange('b', 300), exchange('c', 300)];
    const { worst } = measureResponsiveness(openRows(...rows));
    expect(worst?.answerTurnId).toBe('b-answer');
  });

  test('is unknown when nothing is known', () => {
    expect(measureResponsiveness(openRows(exchange('a', null))).worst).toBeNull();
  });
});
