import { getLocale } from '../../messages/locale.ts';

/** Words of a scorecard in the language in use. */
export function localText(text: string | { 'zh-CN': string; en: string }): string {
  return typeof text === 'string' ? text : text[getLocale()];
}
