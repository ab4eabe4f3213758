type Load<Loaded> = () => Promise<Loaded>;

const loadedParts = new WeakMap<Load<unknown>, unknown>();

/** Loads a part of the page, and remembers it by the function that loads it. */
export async function loadPart<Loaded>(load: Load<Loaded>): Promise<Loaded> {
  const loaded = await load();
  loadedParts.set(load, loaded);
  return loaded;
}

/** The part that a function has loaded before; null where it has not. */
export function loadedPart<Loaded>(load: Load<Loaded>): Loaded | null {
  return (loadedParts.get(load) ?? null) as Loaded | null;
}
