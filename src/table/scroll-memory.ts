/** Where a reader was in a table. */
export interface Place {
  scrollTop: number;
  /** Of the row that the keys move from. */
  index: number;
}

const places = new Map<string, Place>();

/** Where a reader was when an entry of the history was left; the beginning, for a new one. */
export function placeAt(entry: string): Place {
  return places.get(entry) ?? { scrollTop: 0, index: 0 };
}

/** Remembers where a reader is, for when they come back to this entry of the history. */
export function rememberPlace(entry: string, place: Partial<Place>): void {
  places.set(entry, { ...placeAt(entry), ...place });
}
