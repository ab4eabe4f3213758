import type { CallRow } from './call-table.ts';
import type { GatewayRow } from './gateway-table.ts';
import type { NextCallRow } from './next-call-table.ts';
import type { RuleRow } from './rule-table.ts';
import type { StartupRow } from './startup-table.ts';

/** When the first turn is painted with the processor slowed, in ms. */
interface SlowRow {
  page: string;
  rows: number;
  slowdown: number;
  firstTurnMs: number;
}

/** All that one run of the bench measured. */
export interface Figures {
  date: string;
  machine: string;
  calls: CallRow[];
  slowed: SlowRow[];
  startup: StartupRow[];
  nextCall: NextCallRow[];
  rule: RuleRow[];
  gateway: GatewayRow[];
  /** Compressed JavaScript of the bare libraries, in kB. */
  bareJsKb: number;
}
