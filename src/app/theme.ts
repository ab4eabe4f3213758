import { readStored, writeStored } from '../ui/stored.ts';

export type Theme = 'system' | 'light' | 'dark';

const key = 'turnwise.theme';
const order: readonly Theme[] = ['system', 'light', 'dark'];
const listeners = new Set<() => void>();

/** The chosen theme; `system` follows the system's own. */
export function getTheme(): Theme {
  const stored = readStored(key);
  return order.find((theme) => theme === stored) ?? 'system';
}

/** Chooses a theme, shows it and remembers it. */
export function setTheme(theme: Theme): void {
  writeStored(key, theme === 'system' ? null : theme);
  if (theme === 'system') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
  for (const listener of listeners) listener();
}

/** The theme after another, in the order system, light, dark, system. */
export function nextTheme(theme: Theme): Theme {
  return order[(order.indexOf(theme) + 1) % order.length] ?? 'system';
}

/** Calls `listener` after each choice. Returns a function that stops it. */
export function onThemeChange(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
