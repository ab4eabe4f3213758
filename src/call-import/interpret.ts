import { idFault, type RecognisedRef, recogniseCall } from '../call/recognise.ts';
import type { ImportedCall } from '../contract/call-import.ts';
import { longestWord } from '../contract/import-limits.ts';
import type { Steps } from '../insight/steps.ts';
import { readIntention, readLength, readMoment } from './cell-values.ts';
import type { ColumnRole, Columns } from './columns.ts';
import type { Line } from './table.ts';

/** What is wrong with a line: it names no call, an id is missing or impossible, or a value is not understood. */
export type LineFaultKind =
  | 'no-call'
  | 'no-account'
  | 'no-task'
  | 'no-record'
  | 'bad-id'
  | 'rounded'
  | 'bad-time'
  | 'bad-length'
  | 'bad-intention'
  | 'too-long';

interface LineFault {
  line: number;
  kind: LineFaultKind;
}

/** What a table says of calls. */
export interface Interpreted {
  calls: ImportedCall[];
  /** The number of the line of each. */
  lines: number[];
  faults: LineFault[];
  /** How many lines name a call that an earlier line names. */
  repeated: number;
}

type Cells = Partial<Record<ColumnRole, string>>;

/** So many lines are a step. */
const linesAStep = 1_000;

/** The calls of a table whose columns are known; a line with a fault gives none. */
export function* interpret(
  table: readonly Line[],
  { roles, hasHeading }: Columns,
): Steps<Interpreted> {
  const found: Interpreted = { calls: [], lines: [], faults: [], repeated: 0 };
  const seen = new Set<string>();
  for (const [at, { number, cells }] of table.entries()) {
    if (at === 0 && hasHeading) continue;
    if (at % linesAStep === 0) yield;
    const call = callOf(cellsByRole(cells, roles));
    if (typeof call === 'string') {
      found.faults.push({ line: number, kind: call });
      continue;
    }
    const key = JSON.stringify([call.account, call.task, call.record]);
    if (seen.has(key)) {
      found.repeated += 1;
      continue;
    }
    seen.add(key);
    found.calls.push(call);
    found.lines.push(number);
  }
  return found;
}

function cellsByRole(cells: readonly string[], roles: Columns['roles']): Cells {
  const named: Cells = {};
  roles.forEach((role, at) => {
    if (role && cells[at]) named[role] = cells[at];
  });
  return named;
}

function callOf(cells: Cells): ImportedCall | LineFaultKind {
  const ids = idsOf(cells);
  if (typeof ids === 'string') return ids;
  const { callee, customerName, level } = cells;
  if ([callee, customerName, level].some((word) => word && word.length > longestWord)) {
    return 'too-long';
  }
  const calledAt = read(cells.calledAt, readMoment);
  if (calledAt === null) return 'bad-time';
  const talkMs = read(cells.talk, readLength);
  if (talkMs === null) return 'bad-length';
  const intention = read(cells.intention, readIntention);
  if (intention === null) return 'bad-intention';
  return {
    ...ids,
    ...(calledAt !== undefined && { calledAt: new Date(calledAt).toISOString() }),
    ...(talkMs !== undefined && { talkMs }),
    ...(intention && { intention }),
    ...{
      ...(callee && { callee }),
      ...(customerName && { customerName }),
      ...(level && { level }),
    },
  };
}

type Ids = Pick<ImportedCall, 'account' | 'task' | 'record' | 'subAccount'>;

/** What stands in the columns of ids, else what an address says. */
function idsOf({ address, ...cells }: Cells): Ids | LineFaultKind {
  const found = address === undefined ? null : callIn(address);
  const account = cells.account ?? found?.userId;
  const task = cells.task ?? found?.taskId;
  const record = cells.record ?? found?.recordId;
  const subAccount = cells.subAccount ?? found?.subUserId;
  if (address !== undefined && !found && !record) return 'no-call';
  if (!record) return task || account ? 'no-record' : 'no-call';
  if (!task) return 'no-task';
  if (!account) return 'no-account';
  const faulty = [account, task, record, subAccount ?? account].find(idFault);
  if (faulty !== undefined) return /^\d(\.\d+)?E\+?\d+$/i.test(faulty) ? 'rounded' : 'bad-id';
  return { account, task, record, ...(subAccount && { subAccount }) };
}

/** The call that a cell names; a few words are none, though they could be bare ids. */
function callIn(cell: string): RecognisedRef | null {
  const found = recogniseCall(cell);
  return found?.form === 'ids' && !/\d/.test(found.recordId ?? '') ? null : found;
}

/** Undefined where nothing stands, null where it is not understood. */
function read<T>(cell: string | undefined, reader: (cell: string) => T | null) {
  return cell === undefined ? undefined : reader(cell);
}
