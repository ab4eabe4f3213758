/** The fields of a row that say whether it counts and who speaks in it. */
interface Row {
  notify?: unknown;
  question_index?: unknown;
  bridge_status?: unknown;
  question?: unknown;
  voice?: unknown;
  answer_content?: unknown;
  contents?: unknown;
  download_voice?: unknown;
}

type Speaker = 'customer' | 'answer';

/** The platform document's first rule, as it stands there. */
function usable(records: Row[]): Row[] {
  const kept: Row[] = [];
  records.forEach((item, index) => {
    const behind = records.slice(index + 1);
    if (
      item.bridge_status ||
      item.notify !== 'asrprogress_notify' ||
      (kept.every((row) => row.question_index !== item.question_index) &&
        behind.every((row) => row.notify !== 'asrmessage_notify'))
    ) {
      kept.push(item);
    }
  });
  return kept;
}

/** The platform document's second rule, as it stands there. */
function classify(records: Row[]): { before: Row[]; after: Row[] } {
  const before: Row[] = [];
  const after: Row[] = [];
  for (const item of records) {
    if (!item.bridge_status) before.push(item);
    else if (!after.find((row) => row.question_index === item.question_index)) after.push(item);
  }
  return { before, after };
}

function holdsSomething(value: unknown): boolean {
  return Array.isArray(value) ? value.length > 0 : typeof value === 'string' && value !== '';
}

/** A row is first what the customer said, then what was answered; either may be absent. */
function speakersOf(row: Row): Speaker[] {
  const asks = [row.question, row.voice].some(holdsSomething);
  const answers = [row.answer_content, row.contents, row.download_voice].some(holdsSomething);
  return [...(asks ? ['customer' as const] : []), ...(answers ? ['answer' as const] : [])];
}

/** The rows that count, in the order that the document's rules put them. */
export function documentedRows<Each>(records: readonly Each[]): Each[] {
  const { before, after } = classify(usable([...records] as Row[]));
  return [...before, ...after] as Each[];
}

/** Who speaks, turn by turn, on either side of the transfer, by the document's rules. */
export function documentedTurns(records: unknown[]): { before: Speaker[]; after: Speaker[] } {
  const { before, after } = classify(usable([...records] as Row[]));
  return { before: before.flatMap(speakersOf), after: after.flatMap(speakersOf) };
}
