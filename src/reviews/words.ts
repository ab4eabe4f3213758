import { maskNumbersIn } from '../call/personal-number.ts';
import { type LocalText, wordsIn } from '../contract/scorecard.ts';
import { getLocale } from '../messages/locale.ts';

/** The title of a scorecard in the language in use. */
export function cardTitle(title: LocalText): string {
  return maskNumbersIn(wordsIn(title, getLocale()));
}
