import type { CallFacets, ListState } from '../contract/call-table.ts';

/** How many calls are known of all tasks. */
export function knownCount({ tasks }: CallFacets): number {
  return tasks.reduce((sum, { count }) => sum + count, 0);
}

/** Whether lists are being read, or are to be read for the first time. */
export function isReading({ accounts, tasks }: CallFacets): boolean {
  return [...accounts, ...listed(tasks)].some(({ list }) => isUnread(list));
}

function listed(tasks: CallFacets['tasks']): CallFacets['tasks'] {
  return tasks.filter(({ isListed }) => isListed);
}

function isUnread(list: ListState | null): boolean {
  return list === null || list.isReading || (list.finishedAt === null && list.failure === null);
}

/** When all lists were read last: the earliest of their ends, in ms; null where one never was. */
export function readAt({ accounts, tasks }: CallFacets): number | null {
  const lists = [...accounts, ...listed(tasks)].map(({ list }) => list?.finishedAt ?? null);
  const ends = lists.map((end) => (end === null ? Number.NaN : Date.parse(end)));
  const earliest = Math.min(...ends);
  return Number.isFinite(earliest) ? earliest : null;
}
