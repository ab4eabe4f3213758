import { useState } from 'react';
import { maskNumber } from '../../call/phone-number.ts';
import { m } from '../../messages/index.ts';
import { MaskedNumber } from '../../ui/masked-number.tsx';

/** Whether a number is revealed, and how to change that. */
export interface Reveal {
  isRevealed: boolean;
  onReveal(isRevealed: boolean): void;
}

interface PhoneNumberProps {
  number: string;
  /** Where something else reveals the number too. */
  reveal?: Reveal;
}

/** A phone number, masked until it is revealed. */
export function PhoneNumber({ number, reveal }: PhoneNumberProps) {
  const [isRevealed, onReveal] = useState(false);
  const labels = {
    reveal: m.reveal(),
    hide: m.hide(),
    copy: m.copy_number(),
    copied: m.copied(),
  };
  return (
    <MaskedNumber
      number={number}
      masked={maskNumber(number)}
      {...(reveal ?? { isRevealed, onReveal })}
      labels={labels}
    />
  );
}
