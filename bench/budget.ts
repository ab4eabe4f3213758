/** A measured `value` that should be at most `bound`; at least, where `isLeast`. */
export interface Budget {
  name: string;
  value: number;
  bound: number;
  isLeast?: true;
  unit: '×' | 'ms' | 'MB' | 'kB' | '';
  /** Why it is missed, and up to which value that explains it. */
  known?: { upTo: number; why: string };
}

/** Whether a budget is kept; false where it could not be measured. */
export function holds({ value, bound, isLeast }: Budget): boolean {
  return isLeast ? value >= bound : value <= bound;
}
