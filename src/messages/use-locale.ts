import { useSyncExternalStore } from 'react';
import { getLocale, type Locale, onLocaleChange } from './locale.ts';

/** The language in use. Messages are read while rendering, so what is memoised needs this to follow. */
export function useLocale(): Locale {
  return useSyncExternalStore(onLocaleChange, getLocale);
}
