import type { ListedCall, ListedTask, ListPage } from '../call/listed.ts';
import type { Problem } from '../call/types.ts';
import { AnswerError } from './answer-error.ts';
import { recordColumns } from './call-details.ts';
import {
  type Decoded,
  type Decoder,
  list,
  type Misread,
  object,
  optionalObject,
} from './decoder.ts';
import { type Envelope, openEnvelope } from './envelope.ts';
import { parseTolerantly, quote } from './parse.ts';
import { flag, number, raw, text, time } from './scalars.ts';
import { toRecord } from './to-record.ts';

/** The pages of a list, as Laravel's paginator tells them. */
const pages = object({ total: number, last_page: number, current_page: number });

const taskRow = object({
  uuid: text,
  name: text,
  create_datetime: time,
  alter_datetime: time,
  start: flag,
  remark: text,
});

const tag: Decoder<string | null> = (wire, misread) =>
  typeof wire === 'object' && wire !== null
    ? object({ name: text })(wire, misread).name
    : text(wire, misread);

const callColumns = {
  ...recordColumns,
  name: text,
  company: text,
  operator_name: text,
  tags: list(tag),
  components: list(optionalObject({ name: text, value: raw })),
};
const callRow = object(callColumns);
const knownColumns: ReadonlySet<string> = new Set(Object.keys(callColumns));

/** A page of the platform's list of tasks, from its parsed body. Throws an AnswerError where it is none. */
export function readTaskList(body: unknown): ListPage<ListedTask> {
  return readList(body, taskRow, (row) => row.uuid && toListedTask(row.uuid, row));
}

/** A page of a task's list of calls, from its parsed body. Throws an AnswerError where it is none. */
export function readCallList(body: unknown): ListPage<ListedCall> {
  return readList(body, callRow, (row, rest) => row.id && toListedCall(row.id, row, rest));
}

function toListedTask(id: string, row: Decoded<typeof taskRow>): ListedTask {
  return {
    ...{ id, name: row.name, remark: row.remark, isRunning: row.start },
    ...{ createdAt: row.create_datetime, changedAt: row.alter_datetime },
  };
}

function toListedCall(
  id: string,
  row: Decoded<typeof callRow>,
  rest: Record<string, unknown>,
): ListedCall {
  return {
    id,
    record: toRecord(row, null),
    transferredAt: row.bridge_calldate,
    transferAnsweredAt: row.bridge_answerdate,
    customerName: row.name,
    company: row.company,
    operator: row.operator_name,
    tags: row.tags.filter((name) => name !== null),
    fields: row.components.flatMap((field) => {
      const value = plainText(field?.value);
      return field?.name && value !== null ? [{ name: field.name, value }] : [];
    }),
    rest,
  };
}

/** The account's own fields hold text; whatever else they hold is told by the raw row alone. */
function plainText(value: unknown): string | null {
  return text(value, []);
}

/** `toItem` gives null for a row without an id; `rest` are the columns of calls that it does not get. */
function readList<Row, Item extends object>(
  body: unknown,
  row: Decoder<Row>,
  toItem: (row: Row, rest: Record<string, unknown>) => Item | '' | null,
): ListPage<Item> {
  const envelope = openEnvelope(body);
  const rows = rowsIn(envelope);
  const page: ListPage<Item> = { ...pagesIn(envelope), items: [], rows: rows.length, problems: [] };
  rows.forEach((wire, index) => {
    const { data, problems } = parseTolerantly(row, wire, `data[${index}]`, () => false);
    const item = toItem(data, restOf(wire, problems));
    if (item) page.items.push(item);
    else problems.push({ path: `data[${index}]`, found: quote(wire) });
    page.problems.push(...problems);
  });
  return page;
}

/** What a row has that is in no known column, or that was not understood. */
function restOf(wire: unknown, problems: readonly Problem[]): Record<string, unknown> {
  if (!isObject(wire)) return {};
  const misread = new Set(problems.map(({ path }) => /^data\[\d+\]\.([^.[]+)/.exec(path)?.[1]));
  const isRest = ([column]: [string, unknown]) => !knownColumns.has(column) || misread.has(column);
  return Object.fromEntries(Object.entries(wire).filter(isRest));
}

/** The rows are `data`, or `data.data` where the paginator itself is sent. */
function rowsIn({ data }: Envelope): unknown[] {
  const given = isObject(data) && 'data' in data ? data.data : data;
  const misread: Misread[] = [];
  const rows = list(raw)(given, misread);
  if (misread.length > 0) {
    throw new AnswerError('unreadable', { problem: { path: 'data', found: quote(given) } });
  }
  return rows;
}

/** Where the list stands: in `meta` beside the rows or within `data`, or beside `data.data` itself. */
function pagesIn({ data, meta }: Envelope): Pick<ListPage<never>, 'page' | 'lastPage' | 'total'> {
  const inner = isObject(data) ? data : {};
  const told = [meta, inner.meta, inner].find(isObject) ?? {};
  const { total, last_page, current_page } = pages(told, []);
  return { page: current_page, lastPage: last_page, total };
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
