import { Link } from 'react-router';
import { callPath } from '../call/call-path.ts';
import type { AuditEntry, AuditFilter } from '../contract/audit.ts';
import { formatDateTime } from '../messages/format.ts';
import { m } from '../messages/index.ts';
import { actionName, actorName, detailWords } from './words.ts';

interface AuditTableProps {
  entries: readonly AuditEntry[];
  names: ReadonlyMap<string, string> | undefined;
  onFilter(changes: Partial<AuditFilter>): void;
}

const headClass =
  'sticky top-0 border-b border-line bg-ground px-4 py-2 text-start font-medium whitespace-nowrap';
const cellClass = 'border-b border-line px-4 py-1.5 align-top';

/** Entries of the audit log, the newest first. */
export function AuditTable({ entries, names, onFilter }: AuditTableProps) {
  return (
    <table className="w-full min-w-200 border-separate border-spacing-0 text-sm">
      <thead className="text-xs text-muted">
        <tr>
          <th className={headClass}>{m.audit_at()}</th>
          <th className={headClass}>{m.audit_actor()}</th>
          <th className={headClass}>{m.audit_action()}</th>
          <th className={headClass}>{m.audit_subject()}</th>
          <th className={headClass}>{m.audit_detail()}</th>
        </tr>
      </thead>
      <tbody>
        {entries.map((entry) => (
          <tr key={entry.id} className="hover:bg-hover">
            <td className={`${cellClass} whitespace-nowrap tabular-nums`}>
              {formatDateTime(Date.parse(entry.at))}
            </td>
            <td className={`${cellClass} whitespace-nowrap`}>
              <button
                type="button"
                onClick={() => onFilter({ actor: entry.actor })}
                className="text-start hover:underline"
              >
                {actorName(entry.actor, names)}
              </button>
            </td>
            <td className={`${cellClass} whitespace-nowrap`}>
              <button
                type="button"
                onClick={() => onFilter({ action: entry.action })}
                className="text-start hover:underline"
              >
                {actionName(entry.action)}
              </button>
            </td>
            <td className={`${cellClass} max-w-60 truncate`}>
              <Subject entry={entry} names={names} />
            </td>
            <td className={`${cellClass} max-w-80 text-xs break-words text-muted`}>
              {detailWords(entry)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

type SubjectProps = Pick<AuditTableProps, 'names'> & { entry: AuditEntry };

/** What it was done to: a call as the way to it, a person by name, others by their ids. */
function Subject({ entry: { call, subject }, names }: SubjectProps) {
  const name = names?.get(subject);
  if (name !== undefined) return name;
  if (!call) return <span className="font-mono text-xs">{subject}</span>;
  const { account: userId, task: taskId, record: recordId } = call;
  return (
    <Link
      to={callPath({ userId, taskId, recordId })}
      className="font-mono text-xs text-accent hover:underline"
    >
      {call.record}
    </Link>
  );
}
