/** The three fields that the documented record rules read, named as on the wire. */
export interface RuleFields {
  notify: unknown;
  question_index: unknown;
  bridge_status: unknown;
}

/** Rows split by the transfer, each in the order given. */
export interface ClassifiedRecords<Row> {
  before: Row[];
  after: Row[];
}

/**
 * Values seen so far, compared as `===` compares them: unlike in a plain Set, NaN equals nothing.
 */
class SeenValues {
  private readonly values = new Set<unknown>();

  has(value: unknown): boolean {
    return !Number.isNaN(value) && this.values.has(value);
  }

  add(value: unknown): void {
    this.values.add(value);
  }
}

/**
 * The document's first rule, in O(n): every row counts, except partial recognitions
 * (`asrprogress_notify`) before the transfer. Such a row counts only when no finished sentence
 * (`asrmessage_notify`) of any question follows it and no row kept so far has its
 * `question_index`. Reads the wire names; keeps order and identity.
 */
export function usableRecords<Row extends RuleFields>(records: readonly Row[]): Row[] {
  const lastFinal = records.findLastIndex((row) => row?.notify === 'asrmessage_notify');
  const questions = new SeenValues();
  const usable: Row[] = [];
  records.forEach((row, index) => {
    const isPartial = !row.bridge_status && row.notify === 'asrprogress_notify';
    if (isPartial && (index < lastFinal || questions.has(row.question_index))) return;
    questions.add(row.question_index);
    usable.push(row);
  });
  return usable;
}

/**
 * The document's second rule, in O(n): rows without a `bridge_status` are before the transfer;
 * of those with one, the first of each `question_index` is after it and the others are dropped.
 * Reads the wire names; keeps order and identity.
 */
export function classifyRecords<Row extends RuleFields>(
  records: readonly Row[],
): ClassifiedRecords<Row> {
  const questions = new SeenValues();
  const before: Row[] = [];
  const after: Row[] = [];
  for (const row of records) {
    if (!row.bridge_status) {
      before.push(row);
    } else if (!questions.has(row.question_index)) {
      questions.add(row.question_index);
      after.push(row);
    }
  }
  return { before, after };
}
