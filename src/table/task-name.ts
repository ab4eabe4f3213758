import { maskNumbersIn } from '../call/personal-number.ts';

/** A task by its name, or by its id where it has none. */
export function taskName({ id, name }: { id: string; name: string | null }): string {
  return maskNumbersIn(name || id);
}
