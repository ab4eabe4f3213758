import { createContext, use, useCallback, useMemo, useState } from 'react';
import type { Numbers } from '../../api/reveal-numbers.ts';
import { maskNumber, withNumbers } from '../../call/masked-number.ts';
import { type KnownNumbers, maskNumbersIn, plainNumber } from '../../call/personal-number.ts';

/** Asks the server for numbers that it masked, those named or all (null); null to who may not see them. */
export type AskNumbers = ((masked: readonly string[] | null) => Promise<Numbers>) | null;

/** The numbers of a call that were revealed, and whether all of them are shown. */
export interface Reveal {
  mayReveal: boolean;
  isAllShown: boolean;
  /** Grows by one each time that all are shown or hidden: numbers revealed alone before are masked. */
  round: number;
  /** Whether the server did not tell what was asked for last. */
  hasFailed: boolean;
  numbers: Numbers;
  /** Shows all, once the server has told them, or hides all. */
  toggleAll(): void;
  /** Gives one number whole, once the server has told it; rejects where it does not. */
  revealOne(masked: string): Promise<string>;
}

const none: Numbers = new Map();

/** Where no call is open, nothing is revealed. */
export const RevealContext = createContext<Reveal>({
  mayReveal: false,
  isAllShown: false,
  round: 0,
  hasFailed: false,
  numbers: none,
  toggleAll: () => {},
  revealOne: async (masked) => masked,
});

/**
 * The numbers that the open call itself names: they are masked wherever they stand, whatever their
 * shape.
 */
export const OwnNumbersContext = createContext<KnownNumbers>([]);

/** Reveals and hides the numbers of a call. `ask` must be the same function at every render. */
export function useRevealNumbers(ask: AskNumbers): Reveal {
  const [numbers, setNumbers] = useState(none);
  const [round, setRound] = useState(0);
  const [hasFailed, setFailed] = useState(false);
  const isAllShown = round % 2 === 1;

  const learn = useCallback(
    async (masked: readonly string[] | null) => {
      setFailed(false);
      try {
        const found = (await ask?.(masked)) ?? none;
        const plain = Array.from(found, (pair) => pair.map(plainNumber) as [string, string]);
        setNumbers((known) => new Map([...known, ...plain, ...found]));
        return found;
      } catch (error) {
        setFailed(true);
        throw error;
      }
    },
    [ask],
  );
  return useMemo(
    () => ({
      ...{ mayReveal: ask !== null, isAllShown, round, hasFailed, numbers },
      toggleAll: () => {
        const next = () => setRound((last) => last + 1);
        if (isAllShown) next();
        else if (ask) {
          learn(null).then(next, () => {
            // What failed is said beside what was asked for.
          });
        }
      },
      revealOne: async (masked) =>
        numbers.get(masked) ?? (await learn([masked])).get(masked) ?? masked,
    }),
    [ask, isAllShown, round, hasFailed, numbers, learn],
  );
}

/** One number that is masked at rest: whether it is shown, alone or with all others. */
export function useReveal(): { isRevealed: boolean; onReveal(isRevealed: boolean): void } {
  const { isAllShown, round } = use(RevealContext);
  const [own, setOwn] = useState({ round, isRevealed: isAllShown });
  const isRevealed = own.round === round ? own.isRevealed : isAllShown;
  return { isRevealed, onReveal: (wanted) => setOwn({ round, isRevealed: wanted }) };
}

/** How numbers are shown: one that is a value of its own, and those that stand in a text. */
export interface Masks {
  number(number: string): string;
  text(text: string): string;
}

/** Masks the numbers in a text, the call's own among them; shows them whole while all are shown. */
export function useMaskedText(): (text: string) => string {
  const own = use(OwnNumbersContext);
  const { isAllShown, numbers } = use(RevealContext);
  return isAllShown ? (text) => withNumbers(text, numbers) : (text) => maskNumbersIn(text, own);
}

/** Masks a number; shows it whole while all are shown. */
export function useMaskedNumber(): (number: string) => string {
  const { isAllShown, numbers } = use(RevealContext);
  return isAllShown ? (number) => numbers.get(number) ?? number : (number) => maskNumber(number);
}

/** Both. */
export function useMasks(): Masks {
  return { number: useMaskedNumber(), text: useMaskedText() };
}
