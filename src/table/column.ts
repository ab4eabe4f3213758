import type { ReactNode } from 'react';

/** A column of a table. */
export interface Column<Row> {
  id: string;
  label(): string;
  /** In px; columns that grow share what the others leave, and have at least this. */
  width: number;
  grows?: boolean;
  isNumber?: boolean;
  /** What the table is sorted by through its head. */
  sort?: string;
  cell(row: Row): ReactNode;
}
