import { idFault, recogniseCall } from '../call/recognise.ts';
import { type ColumnRole, type Columns, roleOfHeading } from './columns.ts';
import type { Line } from './table.ts';

/** So many lines tell what a column holds. */
const looked = 50;
const idRoles: readonly ColumnRole[] = ['account', 'task', 'record', 'subAccount'];

/** What the columns seem to hold, by their headings, else by what stands in them. */
export function guessColumns(lines: readonly Line[]): Columns {
  const [first] = lines;
  const width = Math.max(...lines.slice(0, looked).map(({ cells }) => cells.length));
  const headings = byHeadings(first?.cells ?? [], width);
  const isNamed = headings.some((role) => role !== null) && !first?.cells.some(isAddress);
  const body = lines.slice(isNamed ? 1 : 0, looked).map(({ cells }) => cells);
  const roles = isNamed ? headings : Array<null>(width).fill(null);
  if (namesCalls(roles)) return { roles, hasHeading: isNamed };
  const address = columnsOf(width).find((at) => roles[at] === null && mostAre(body, at, isAddress));
  if (address !== undefined) {
    const hasHeading = isNamed || !isAddress(first?.cells[address] ?? '');
    return { roles: roles.with(address, 'address'), hasHeading };
  }
  return { roles: isNamed ? roles : byIds(body, width), hasHeading: isNamed };
}

/** Whether columns tell which calls they are of. */
export function namesCalls(roles: readonly (ColumnRole | null)[]): boolean {
  const has = (role: ColumnRole) => roles.includes(role);
  return has('address') || (has('account') && has('task') && has('record'));
}

/** Of several columns of one name, the first counts. */
function byHeadings(cells: readonly string[], width: number): (ColumnRole | null)[] {
  const roles = columnsOf(width).map((at) => roleOfHeading(cells[at] ?? ''));
  return roles.map((role, at) => (roles.indexOf(role) === at ? role : null));
}

/** Bare ids in their order: in a cell each, or all in one. */
function byIds(body: readonly string[][], width: number): (ColumnRole | null)[] {
  const hold = (at: number) => mostAre(body, at, (cell) => idFault(cell) === null);
  const ids = columnsOf(Math.min(width, idRoles.length)).filter(hold);
  const isEach = ids.length >= 3 && ids.every((column, at) => column === at);
  const isAll = mostAre(body, 0, (cell) => recogniseCall(cell) !== null);
  return columnsOf(width).map((at) => {
    if (isEach) return ids.includes(at) ? (idRoles[at] ?? null) : null;
    return isAll && at === 0 ? 'address' : null;
  });
}

function isAddress(cell: string): boolean {
  return recogniseCall(cell)?.form === 'path';
}

/** Whether what stands in a column is so, but for half of it: one of two lines may be a heading that nobody knows. */
function mostAre(
  body: readonly string[][],
  column: number,
  is: (cell: string) => boolean,
): boolean {
  const filled = body.flatMap((cells) => cells[column] || []);
  return filled.length > 0 && filled.filter(is).length >= filled.length / 2;
}

function columnsOf(width: number): number[] {
  return Array.from({ length: width }, (_, at) => at);
}
