/**
 * How far what was done is kept. `waiting`: the server cannot be reached or cannot keep it, and is asked
 * again; until then the browser has it. `conflict`: it was changed elsewhere. `refused`: the server does
 * not take it, and will not later.
 */
export type SaveState<Current> =
  | { kind: 'saved'; at: number }
  | { kind: 'unsaved' | 'saving' | 'waiting' }
  | { kind: 'conflict'; current: Current }
  | { kind: 'refused'; title: string };
