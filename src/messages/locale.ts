import {
  baseLocale,
  getLocale as detectLocale,
  type Locale,
  locales,
  overwriteGetLocale,
  setLocale as rememberLocale,
} from './compiled/runtime.js';

export type { Locale };

/** A browser that refuses storage throws; then the base language it is. */
function detected(): Locale {
  try {
    return detectLocale();
  } catch {
    return baseLocale;
  }
}

let current: Locale = detected();
const listeners = new Set<() => void>();

// Messages ask for the locale at every call; without this, each would read the browser's storage.
overwriteGetLocale(() => current);

/** The language in use: the remembered one, else the browser's, else zh-CN. */
export function getLocale(): Locale {
  return current;
}

function remember(locale: Locale): void {
  try {
    void rememberLocale(locale, { reload: false });
  } catch {
    return;
  }
}

/** Switches the language and remembers it, where the browser lets it. */
export function setLocale(locale: Locale): void {
  current = locale;
  remember(locale);
  for (const listener of listeners) listener();
}

/** Calls back after each switch. Returns the way to stop. */
export function onLocaleChange(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The language that is not in use. */
export function otherLocale(): Locale {
  return locales.find((locale) => locale !== current) ?? current;
}
