import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { classifyRecords, type RuleFields, usableRecords } from './records.ts';

const partial = 'asrprogress_notify';
const final = 'asrmessage_notify';

/** The document's `getUsableRecords`, transcribed. */
function documentedUsable(records: RuleFields[]): RuleFields[] {
  const usable: RuleFields[] = [];
  records.forEach((item, index) => {
    const behinds = records.slice(index + 1);
    if (
      item.bridge_status ||
      item.notify !== partial ||
      (item.notify === partial &&
        usable.every((u) => u.question_index !== item.question_index) &&
        behinds.every((b) => b.notify !== final))
    ) {
      usable.push(item);
    }
  });
  return usable;
}

/** The document's `classifyRecords`, transcribed. */
function documentedClassified(records: RuleFields[]) {
  const before: RuleFields[] = [];
  const after: RuleFields[] = [];
  records.forEach((item) => {
    if (!item.bridge_status) {
      before.push(item);
    } else if (item.bridge_status && !after.find((i) => i.question_index === item.question_index)) {
      after.push(item);
    }
  });
  return { before, after };
}

const notify = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom(partial, final) },
  { weight: 2, arbitrary: fc.constantFrom('enter', 'playback_result', 'bridge_result', 'leave') },
  { weight: 1, arbitrary: fc.oneof(fc.string(), fc.constantFrom(null, undefined, 0, NaN)) },
);
const questionIndex = fc.constantFrom(null, undefined, NaN, 0, -0, 1, 2, '1', '0', '', 'a', false);
const bridgeStatus = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(null, undefined, 0, '', NaN) },
  { weight: 1, arbitrary: fc.constantFrom(1, 2, 4, '0', '4', true) },
);
const rows: fc.Arbitrary<RuleFields[]> = fc.array(
  fc.record({ notify, question_index: questionIndex, bridge_status: bridgeStatus }),
  { maxLength: 24 },
);

/** Positions in `all`, so that rows are told apart by identity, and order is seen. */
function positions(all: RuleFields[], some: RuleFields[]): number[] {
  return some.map((row) => all.indexOf(row));
}

const early = (name: string, question: unknown = 1): RuleFields => ({
  notify: name,
  question_index: question,
  bridge_status: null,
});
const late = (name: string, question: unknown = 1, status: unknown = 4): RuleFields => ({
  notify: name,
  question_index: question,
  bridge_status: status,
});

describe('usable records', () => {
  test('are those of the document, in order and the very same objects', () => {
    fc.assert(
      fc.property(rows, (records) => {
        const usable = usableRecords(records);
        expect(positions(records, usable)).toEqual(positions(records, documentedUsable(records)));
      }),
      { numRuns: 2000 },
    );
  });

  test('keep the first of several partials that no final follows', () => {
    const records = [early(partial), early(partial), early(partial)];
    expect(positions(records, usableRecords(records))).toEqual([0]);
  });

  test('keep one partial of each question', () => {
    const records = [early(partial, 1), early(partial, 2), early(partial, 1)];
    expect(positions(records, usableRecords(records))).toEqual([0, 1]);
  });

  test('leave out a partial that a final of another question follows', () => {
    const records = [early(partial, 1), early('enter', 9), early(final, 2)];
    expect(positions(records, usableRecords(records))).toEqual([1, 2]);
  });

  test('leave out a partial that a final after the transfer follows', () => {
    const records = [early(partial, 1), late(final, 2)];
    expect(positions(records, usableRecords(records))).toEqual([1]);
  });

  test('keep a partial that only follows a final of another question', () => {
    const records = [early(final, 1), early(partial, 2)];
    expect(positions(records, usableRecords(records))).toEqual([0, 1]);
  });

  test('leave out a partial whose question any kept row already has', () => {
    const records = [early('playback_result', 1), early(partial, 1)];
    expect(positions(records, usableRecords(records))).toEqual([0]);
  });

  test('keep every partial after the transfer', () => {
    const records = [late(partial), late(partial), late(final)];
    expect(usableRecords(records)).toEqual(records);
  });

  test('keep what is no recognition, however often its question occurs', () => {
    const records = [early('enter'), early('enter'), early('unheard_of'), early(final)];
    expect(usableRecords(records)).toEqual(records);
  });
});

describe('classified records', () => {
  test('are those of the document, in order and the very same objects', () => {
    fc.assert(
      fc.property(rows, (records) => {
        const wanted = documentedClassified(records);
        const found = classifyRecords(records);
        expect(positions(records, found.before)).toEqual(positions(records, wanted.before));
        expect(positions(records, found.after)).toEqual(positions(records, wanted.after));
      }),
      { numRuns: 2000 },
    );
  });

  test('are not deduplicated before the transfer', () => {
    const records = [early(final), early(final)];
    expect(classifyRecords(records).before).toEqual(records);
  });

  test('keep the first of each question after the transfer', () => {
    const records = [late(final, 1), late(partial, 2), late(final, 1), late(final, 2)];
    expect(positions(records, classifyRecords(records).after)).toEqual([0, 1]);
  });

  test('keep a question after the transfer that was also asked before it', () => {
    const records = [early(final, 1), late(final, 1)];
    expect(classifyRecords(records)).toEqual({ before: [records[0]], after: [records[1]] });
  });

  test('put a row without a status before the transfer, wherever it stands', () => {
    const records = [late(final, 1), early('leave', 2)];
    expect(positions(records, classifyRecords(records).before)).toEqual([1]);
  });
});
