import { maskNumbersIn } from '../call/personal-number.ts';
import { type LocalText, wordsIn } from '../contract/scorecard.ts';
import { m } from '../messages/index.ts';
import { getLocale } from '../messages/locale.ts';

/** A reviewer as readers know them. */
export function reviewerName(id: string): string {
  return id === 'this-computer' ? m.reviews_this_computer() : maskNumbersIn(id);
}

/** A task by its name, or by its id where it has none. */
export function taskName({ id, name }: { id: string; name: string | null }): string {
  return maskNumbersIn(name || id);
}

/** The title of a scorecard in the language in use. */
export function cardTitle(title: LocalText): string {
  return maskNumbersIn(wordsIn(title, getLocale()));
}
