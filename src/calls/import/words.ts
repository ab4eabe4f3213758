import type { ColumnRole } from '../../call-import/columns.ts';
import type { LineFaultKind } from '../../call-import/interpret.ts';
import { TableFault, type TableFaultKind } from '../../call-import/table.ts';
import { mostImported } from '../../contract/import-limits.ts';
import { formatNumber } from '../../messages/format.ts';
import { m } from '../../messages/index.ts';

const roles: Record<ColumnRole, () => string> = {
  address: m.import_role_address,
  account: m.import_role_account,
  subAccount: m.import_role_sub_account,
  task: m.import_role_task,
  record: m.import_role_record,
  calledAt: m.import_role_called_at,
  callee: m.import_role_callee,
  customerName: m.import_role_customer_name,
  talk: m.import_role_talk,
  level: m.import_role_level,
  intention: m.import_role_intention,
};

/** What a column holds, in words. */
export function roleWords(role: ColumnRole): string {
  return roles[role]();
}

const tableFaults: Record<TableFaultKind, (line: number | null) => string> = {
  empty: () => m.import_table_empty(),
  encoding: () => m.import_table_encoding(),
  quote: (line) => m.import_table_quote({ line: line ?? '?' }),
  'too-many': () => m.import_table_too_many({ count: formatNumber(mostImported) }),
  'too-large': () => m.import_table_too_large(),
  'old-excel': () => m.import_table_old_excel(),
  'broken-excel': () => m.import_table_broken_excel(),
};

/** Why a text or a file cannot be read as a table. */
export function tableFaultWords(error: Error): string {
  return error instanceof TableFault
    ? tableFaults[error.kind](error.line)
    : m.import_table_unreadable();
}

/** What can be wrong with a line: of itself, or for whoever imports it. */
export type LineTrouble = LineFaultKind | 'not-yours';

const lineFaults: Record<LineTrouble, () => string> = {
  'no-call': m.import_line_no_call,
  'no-account': m.import_line_no_account,
  'no-task': m.import_line_no_task,
  'no-record': m.import_line_no_record,
  'bad-id': m.import_line_bad_id,
  rounded: m.import_line_rounded,
  'bad-time': m.import_line_bad_time,
  'bad-length': m.import_line_bad_length,
  'bad-intention': m.import_line_bad_intention,
  'too-long': m.import_line_too_long,
  'not-yours': m.import_line_not_yours,
};

/** What is wrong with a line. */
export function lineFaultWords(kind: LineTrouble): string {
  return lineFaults[kind]();
}
