import { type LocalText, wordsIn } from '../contract/scorecard.ts';
import { getLocale } from '../messages/locale.ts';

/** Words of a scorecard in the language in use. */
export function localText(text: LocalText): string {
  return wordsIn(text, getLocale());
}
