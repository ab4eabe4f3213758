import type { CallRecord, Problem } from './types.ts';

/** A task as the platform's list of tasks has it. */
export interface ListedTask {
  id: string;
  name: string | null;
  /** Epoch ms. */
  createdAt: number | null;
  changedAt: number | null;
  /** Whether it is calling; null where that is not told. */
  isRunning: boolean | null;
  remark: string | null;
}

/** A call as a task's list of calls has it: less than its details. */
export interface ListedCall {
  id: string;
  record: CallRecord;
  /** Epoch ms of the transfer to a human and of their answer; null for none. */
  transferredAt: number | null;
  transferAnsweredAt: number | null;
  customerName: string | null;
  company: string | null;
  operator: string | null;
  tags: string[];
  /** The account's own fields by name. */
  fields: { name: string; value: string }[];
  /** The columns that nobody knows, or that were not understood, as they came. */
  rest: Record<string, unknown>;
}

/** One page of a list. */
export interface ListPage<Item> {
  items: Item[];
  /** How many rows it had, the unreadable ones with it. */
  rows: number;
  /** Which page it says it is, how many there are, and of how many items; null where it does not say. */
  page: number | null;
  lastPage: number | null;
  total: number | null;
  /** Values that were not understood and are treated as absent; a row without an id is left out. */
  problems: Problem[];
}
