/** A row, as far as the documented rule looks at it. */
export interface RuledRow {
  notify: string | null;
  question_index: number | null;
  bridge_status?: unknown;
}

/** The document’s `getUsableRecords`, as it stands there. */
export function getUsableRecords<Row extends RuledRow>(records: Row[]): Row[] {
  const usable: Row[] = [];
  records.forEach((item, index) => {
    const behinds = records.slice(index + 1);
    if (
      item.bridge_status ||
      item.notify !== 'asrprogress_notify' ||
      (item.notify === 'asrprogress_notify' &&
        usable.every((u) => u.question_index !== item.question_index) &&
        behinds.every((b) => b.notify !== 'asrmessage_notify'))
    ) {
      usable.push(item);
    }
  });
  return usable;
}

/** The document’s `classifyRecords`, as it stands there. */
export function classifyRecords<Row extends RuledRow>(
  records: Row[],
): { before: Row[]; after: Row[] } {
  const before: Row[] = [];
  const after: Row[] = [];
  records.forEach((item) => {
    if (!item.bridge_status) {
      before.push(item);
    } else if (item.bridge_status && !after.find((i) => i.question_index === item.question_index)) {
      after.push(item);
    }
  });
  return { before, after };
}
