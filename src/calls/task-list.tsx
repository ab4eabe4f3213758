import { clsx } from 'clsx';
import { TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import type { CallFacets } from '../contract/call-table.ts';
import { formatNumber } from '../messages/format.ts';
import { m } from '../messages/index.ts';
import { taskName } from '../table/task-name.ts';
import { knownCount } from './list-progress.ts';
import type { CallSearchControl } from './search.ts';
import { failureWords } from './words.ts';

interface TaskListProps {
  facets: CallFacets;
  search: CallSearchControl;
}

/** The tasks, each a way to its calls. */
export function TaskList({ facets, search }: TaskListProps) {
  const { account, task } = search.filter;
  return (
    <nav
      aria-label={m.calls_tasks()}
      className="w-60 shrink-0 overflow-y-auto border-e border-line bg-sunken p-2 max-lg:hidden"
    >
      <ul>
        <TaskItem
          isChosen={task === undefined}
          count={knownCount(facets)}
          onChoose={() => search.change({ account: undefined, task: undefined })}
        >
          {m.calls_all_tasks()}
        </TaskItem>
        {facets.tasks.map((row) => (
          <TaskItem
            key={`${row.account} ${row.task}`}
            isChosen={task === row.task && (account === undefined || account === row.account)}
            count={row.count}
            fault={row.list?.failure ? failureWords(row.list.failure) : undefined}
            onChoose={() => search.change({ account: row.account, task: row.task })}
          >
            {taskName({ id: row.task, name: row.name })}
          </TaskItem>
        ))}
      </ul>
    </nav>
  );
}

interface TaskItemProps {
  isChosen: boolean;
  count: number;
  /** Why its list could not be read, if so. */
  fault?: string | undefined;
  onChoose(): void;
  children: ReactNode;
}

function TaskItem({ isChosen, count, fault, onChoose, children }: TaskItemProps) {
  return (
    <li>
      <button
        type="button"
        aria-current={isChosen ? 'true' : undefined}
        onClick={onChoose}
        className={clsx(
          'flex min-h-8 w-full items-center gap-2 rounded-md px-2 py-1 text-start text-sm',
          isChosen ? 'bg-accent-soft text-ink' : 'text-muted hover:bg-hover hover:text-ink',
        )}
      >
        <span className="me-auto line-clamp-2 min-w-0">{children}</span>
        {fault && (
          <span className="shrink-0 text-warning">
            <TriangleAlert size={14} role="img" aria-label={fault} />
          </span>
        )}
        <span className="shrink-0 text-xs tabular-nums">{formatNumber(count)}</span>
      </button>
    </li>
  );
}
