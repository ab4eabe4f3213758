/** A side of a row: what the customer said in it, or what was answered. */
export type Side = 'question' | 'answer';

/**
 * The id of a turn: its row and side. Who speaks is not part of it, since that is inferred and may be
 * read otherwise one day.
 */
export function turnIdOf(rowId: string, side: Side): string {
  return `${rowId}-${side}`;
}

/** The id of the turn that a link leads to: links of earlier versions end with the speaker's name. */
export function turnIdInLink(id: string): string {
  return id.replace(/-customer$/, '-question').replace(/-(robot|agent)$/, '-answer');
}
