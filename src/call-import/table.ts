/** A line of a table, by its number in what was read. */
export interface Line {
  number: number;
  cells: string[];
}

/** Why a text or a file cannot be read as a table at all. */
export type TableFaultKind =
  | 'empty'
  | 'encoding'
  | 'quote'
  | 'too-many'
  | 'too-large'
  | 'old-excel'
  | 'broken-excel';

/** What cannot be read as a table. */
export class TableFault extends Error {
  readonly kind: TableFaultKind;
  /** Where the fault is; null where it is everywhere. */
  readonly line: number | null;

  constructor(kind: TableFaultKind, line: number | null = null) {
    super(kind);
    this.name = 'TableFault';
    this.kind = kind;
    this.line = line;
  }
}
