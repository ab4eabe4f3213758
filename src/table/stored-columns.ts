import { readStored, writeStored } from '../ui/stored.ts';

/** Which columns are shown, and in which order; of all of them, by their ids. */
export interface ColumnChoice {
  order: readonly string[];
  hidden: readonly string[];
}

/** The columns as they were chosen in this browser, by the key of their table; those that nobody has chosen yet stand last. */
export function readColumns(key: string, ids: readonly string[]): ColumnChoice {
  const stored = parse(readStored(key));
  const order = stored.order.filter((id) => ids.includes(id));
  const hidden = stored.hidden.filter((id) => ids.includes(id));
  return {
    order: [...new Set([...order, ...ids])],
    hidden: hidden.length < ids.length ? hidden : [],
  };
}

/** Remembers a choice in this browser; null forgets it. */
export function writeColumns(key: string, choice: ColumnChoice | null): void {
  writeStored(key, choice && JSON.stringify(choice));
}

function parse(stored: string | null): ColumnChoice {
  try {
    const { order, hidden } = JSON.parse(stored ?? '{}');
    return { order: namesIn(order), hidden: namesIn(hidden) };
  } catch {
    return { order: [], hidden: [] };
  }
}

function namesIn(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((each) => typeof each === 'string') : [];
}
