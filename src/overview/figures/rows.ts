import type { Share } from '../words.ts';

/** A part of what is counted. */
export interface Row {
  key: string;
  label: string;
  /** Where what is behind it is listed; undefined where no filter says it. */
  to: string | undefined;
  now: number;
  before: number;
  /** A second figure of it, where the table has such a column. */
  extra?: { to: string | undefined; count: number };
}

/** Of how many the parts are, in both periods. */
export interface Wholes {
  now: number;
  before: number;
}

/** A row as parts of the wholes. */
export function sharesOf({ now, before }: Row, wholes: Wholes): { now: Share; before: Share } {
  return {
    now: { part: now, whole: wholes.now },
    before: { part: before, whole: wholes.before },
  };
}
