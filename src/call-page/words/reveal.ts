import { createContext, use, useMemo, useState } from 'react';
import { type KnownNumbers, maskNumber, maskNumbersIn } from '../../call/personal-number.ts';

/** Whether all numbers of the call are shown whole. */
export interface RevealAll {
  isAllShown: boolean;
  /**
   * Grows by one each time that all are shown or hidden: numbers revealed alone before are masked.
   */
  round: number;
  toggleAll(): void;
}

/** Where no call is open, nothing is revealed. */
export const RevealContext = createContext<RevealAll>({
  isAllShown: false,
  round: 0,
  toggleAll: () => {},
});

/**
 * The numbers that the open call itself names: they are masked wherever they stand, whatever their
 * shape.
 */
export const OwnNumbersContext = createContext<KnownNumbers>([]);

/** Shows or hides all numbers of a call. */
export function useRevealAll(): RevealAll {
  const [round, setRound] = useState(0);
  return useMemo(
    () => ({ isAllShown: round % 2 === 1, round, toggleAll: () => setRound((last) => last + 1) }),
    [round],
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

/** Masks the numbers in a text, the call's own among them, unless all are shown. */
export function useMaskedText(): (text: string) => string {
  const own = use(OwnNumbersContext);
  return use(RevealContext).isAllShown ? unchanged : (text) => maskNumbersIn(text, own);
}

/** Masks a number, unless all are shown. */
export function useMaskedNumber(): (number: string) => string {
  return use(RevealContext).isAllShown ? unchanged : maskNumber;
}

/** Masks both, unless all are shown. */
export function useMasks(): Masks {
  return { number: useMaskedNumber(), text: useMaskedText() };
}

function unchanged(text: string): string {
  return text;
}
