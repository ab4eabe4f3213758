/**
 * A value of the browser's local storage; null where there is none, or the browser refuses access.
 */
export function readStored(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

/**
 * Stores a value in local storage, or removes it (null). Does nothing where the browser refuses
 * access.
 */
export function writeStored(key: string, value: string | null): void {
  try {
    if (value === null) localStorage.removeItem(key);
    else localStorage.setItem(key, value);
  } catch {
    return;
  }
}

/** Whether local storage has a value whose key begins with one of these. */
export function hasStored(beginnings: readonly string[]): boolean {
  return storedKeys().some((key) => beginnings.some((beginning) => key.startsWith(beginning)));
}

/** Removes everything from local storage but the values whose keys begin with one of these. */
export function forgetStored(kept: readonly string[]): void {
  for (const key of storedKeys()) {
    if (!kept.some((beginning) => key.startsWith(beginning))) writeStored(key, null);
  }
}

function storedKeys(): string[] {
  try {
    return Object.keys(localStorage);
  } catch {
    return [];
  }
}
