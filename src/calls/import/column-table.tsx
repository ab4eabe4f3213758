import { maskNumbersIn } from '../../call/personal-number.ts';
import { type ColumnRole, type Columns, columnRoles } from '../../call-import/columns.ts';
import type { Line } from '../../call-import/table.ts';
import { formatNumber } from '../../messages/format.ts';
import { m } from '../../messages/index.ts';
import { roleWords } from './words.ts';

const shownLines = 5;
/** What stands in these is nobody's number. */
const plain: readonly (ColumnRole | null)[] = [
  ...['address', 'account', 'subAccount', 'task', 'record', 'calledAt', 'talk'],
] as const satisfies ColumnRole[];

interface ColumnTableProps {
  lines: readonly Line[];
  columns: Columns;
  onChange(columns: Columns): void;
}

/** The first lines of a table, under what each column is taken for. */
export function ColumnTable({ lines, columns, onChange }: ColumnTableProps) {
  const { roles, hasHeading } = columns;
  const choose = (at: number, role: ColumnRole | null) => {
    // A role has one column.
    const others = roles.map((other) => (other === role ? null : other));
    onChange({ ...columns, roles: others.with(at, role) });
  };
  const rest = lines.length - shownLines;
  return (
    <section
      aria-label={m.import_confirm()}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
      tabIndex={0}
      className="relative overflow-x-auto rounded-xl border border-line"
    >
      <table className="w-full text-sm">
        <thead className="bg-sunken">
          <tr>
            <th scope="col" className="px-3 text-start text-xs font-normal text-muted">
              {m.import_line()}
            </th>
            {roles.map((role, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a column has no name but its place
              <th key={at} scope="col" className="p-1.5 text-start font-normal">
                <RoleSelect
                  label={m.import_column({ number: at + 1 })}
                  role={role}
                  onChoose={(chosen) => choose(at, chosen)}
                />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.slice(0, shownLines).map(({ number, cells }, index) => (
            <tr key={number} className="border-t border-line">
              <td className="px-3 py-1.5 text-muted">{number}</td>
              {roles.map((role, at) => (
                <td
                  // biome-ignore lint/suspicious/noArrayIndexKey: a column has no name but its place
                  key={at}
                  className={cellClass(role, hasHeading && index === 0)}
                >
                  {shown(cells[at] ?? '', role)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {rest > 0 && (
        <p className="border-t border-line px-3 py-1.5 text-xs text-muted">
          {m.import_more_lines({ count: formatNumber(rest) })}
        </p>
      )}
    </section>
  );
}

function cellClass(role: ColumnRole | null, isHeading: boolean): string {
  const tone = isHeading ? 'font-medium text-muted' : role === null ? 'text-muted' : '';
  return `max-w-72 truncate px-3 py-1.5 ${tone}`;
}

function shown(cell: string, role: ColumnRole | null): string {
  return plain.includes(role) ? cell : maskNumbersIn(cell);
}

interface RoleSelectProps {
  label: string;
  role: ColumnRole | null;
  onChoose(role: ColumnRole | null): void;
}

function RoleSelect({ label, role, onChoose }: RoleSelectProps) {
  return (
    <select
      aria-label={label}
      value={role ?? ''}
      onChange={({ target }) => onChoose(columnRoles.find((each) => each === target.value) ?? null)}
      className="h-8 w-full min-w-36 rounded-md border border-edge bg-surface px-2 text-sm pointer-coarse:h-11"
    >
      <option value="">{m.import_ignored()}</option>
      {columnRoles.map((each) => (
        <option key={each} value={each}>
          {roleWords(each)}
        </option>
      ))}
    </select>
  );
}
