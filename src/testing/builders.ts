import documented from '../../server/demo-platform/documented/call-details.json' with {
  type: 'json',
};
import type { Call, CallEvent, Transfer } from '../call/types.ts';
import { AnswerError } from '../wire/answer-error.ts';
import { readAnswer } from '../wire/read-answer.ts';

/** An object as the platform writes it. */
export type Wire = Record<string, unknown>;

const { data } = documented;
const [documentedRow] = data.records;

/** The documented answer, a copy of its own for each caller. */
export function documentedAnswer(): typeof documented {
  return structuredClone(documented);
}

/** A row of `records[]`: the documented one, which is the opening line, changed. */
export function createRecord(overrides: Wire = {}): Wire {
  return { ...structuredClone(documentedRow), ...overrides };
}

/** A row of `records[]` in which nobody says anything, changed. */
export function createQuietRecord(overrides: Wire = {}): Wire {
  const nothing = { question: '', voice: '', answer_content: null, contents: [] };
  return createRecord({ ...nothing, download_voice: [], ...overrides });
}

/** What to change of the documented answer's `data`, by the place of it. */
export interface DataParts {
  rows?: unknown;
  /** `info.record` */
  record?: Wire;
  /** `info.record.crm_customer` */
  customer?: Wire | null | undefined;
  /** `info.task` */
  task?: Wire;
  utterances?: unknown;
  /** The rest of `data`. */
  rest?: Wire;
}

/** The documented answer with parts of its `data` changed. */
export function createAnswer({ rows, record, customer, task, utterances, rest }: DataParts): Wire {
  const { info } = data;
  const wholeCustomer = customer && { ...info.record.crm_customer, ...customer };
  return {
    ...documented,
    data: structuredClone({
      ...data,
      ...(rows !== undefined && { records: rows }),
      ...(utterances !== undefined && { utterances }),
      info: {
        record: {
          ...info.record,
          ...(customer !== undefined && { crm_customer: wholeCustomer }),
          ...record,
        },
        task: { ...info.task, ...task },
      },
      ...rest,
    }),
  };
}

/** The call in the documented answer, with parts of its `data` changed. */
export function openCall(parts: DataParts = {}): Call {
  return readAnswer(createAnswer(parts));
}

/** The call whose rows these are. */
export function openRows(...rows: unknown[]): Call {
  return openCall({ rows });
}

/** The event that a row becomes. */
function eventOf(row: Wire): CallEvent {
  const [event] = openRows(row).events;
  if (!event) throw new Error('the row is unreadable');
  return event;
}

/** A finished event in which nobody says anything, changed. */
export function createEvent(overrides: Partial<CallEvent> = {}): CallEvent {
  return { ...eventOf(createQuietRecord()), notify: 'asrmessage_notify', ...overrides };
}

/** The templates of an answer's sentences, in `sort` order. */
export function createTemplates(...texts: (string | null)[]): CallEvent['contents'] {
  return texts.map((text, sort) => ({ id: null, fileId: null, sort, status: true, text }));
}

/** A transfer that a human answered, changed. */
export function createTransfer(overrides: Partial<Transfer> = {}): Transfer {
  return {
    callid: 'leg-1',
    number: '8002',
    startedAt: 0,
    answeredAt: 6000,
    waitMs: 6000,
    outcome: 'answered',
    statuses: [4],
    ...overrides,
  };
}

/** Why an answer does not open as a call. Throws when it does. */
export function failureOf(body: unknown): AnswerError {
  try {
    readAnswer(body);
  } catch (error) {
    if (error instanceof AnswerError) return error;
    throw error;
  }
  throw new Error('the call opened');
}
