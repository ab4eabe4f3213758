import type { CallRow } from './call-table.ts';
import type { GatewayRow } from './gateway-table.ts';
import type { NextCallRow } from './next-call-table.ts';
import type { PanelRow } from './panel-table.ts';
import type { ReaderRow } from './reader.ts';
import type { TableRow } from './reviews-table.ts';
import type { RuleRow } from './rule-table.ts';
import type { SavesRow } from './saves-table.ts';
import type { ServerRow } from './server-table.ts';
import type { StartupRow } from './startup-table.ts';

/** When the first turn is painted with the processor slowed, in ms. */
interface SlowRow {
  page: string;
  rows: number;
  slowdown: number;
  firstTurnMs: number;
}

/** What a reader waits for; what was not measured is empty. */
export interface ReadingFigures {
  calls: CallRow[];
  slowed: SlowRow[];
  startup: StartupRow[];
  nextCall: NextCallRow[];
  rule: RuleRow[];
  gateway: GatewayRow[];
  /** Compressed JavaScript of the bare libraries, in kB. */
  bareJsKb: number | null;
}

/** What a reviewer waits for, on each engine; what was not measured is empty. */
export interface ReviewingFigures {
  server: ServerRow[];
  table: TableRow[];
  reader: ReaderRow[];
  panel: PanelRow[];
  saves: SavesRow[];
}

/** All that one run of the bench measured. */
export interface Figures extends ReadingFigures, ReviewingFigures {
  date: string;
  machine: string;
}
