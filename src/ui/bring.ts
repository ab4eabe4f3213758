type Load<Loaded> = () => Promise<Loaded>;

const brought = new WeakMap<Load<unknown>, unknown>();

/** Loads a part of the page, and remembers it by the function that loads it. */
export async function bring<Loaded>(load: Load<Loaded>): Promise<Loaded> {
  const loaded = await load();
  brought.set(load, loaded);
  return loaded;
}

/** What a function has brought before; null where it has not. */
export function broughtBy<Loaded>(load: Load<Loaded>): Loaded | null {
  return (brought.get(load) ?? null) as Loaded | null;
}
