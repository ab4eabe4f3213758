import { use } from 'react';
import { maskNumber } from '../../call/masked-number.ts';
import { m } from '../../messages/index.ts';
import { MaskedNumber } from '../../ui/masked-number.tsx';
import { RevealContext, useReveal } from './reveal.ts';

interface PersonalNumberProps {
  /** As the server gave it: masked. */
  number: string;
  /** Punctuation that follows it in a sentence. */
  after?: string;
}

/** That a number could not be revealed is a notice above the conversation. */
function saidAbove(): void {}

/** Somebody's number, of a phone or a card, masked until the server has revealed it. */
export function PersonalNumber({ number, after = '' }: PersonalNumberProps) {
  const { isRevealed, onReveal } = useReveal();
  const { mayReveal, numbers, revealOne } = use(RevealContext);
  const masked = maskNumber(number);
  const reveal = async (isWanted: boolean) => {
    if (isWanted) await revealOne(masked);
    onReveal(isWanted);
  };
  return (
    <MaskedNumber
      shown={isRevealed ? (numbers.get(masked) ?? masked) : masked}
      isMasked={mayReveal && masked.includes('*')}
      after={after}
      isRevealed={isRevealed}
      onReveal={(isWanted) => void reveal(isWanted).catch(saidAbove)}
      wholeNumber={() => revealOne(masked)}
      labels={{
        reveal: m.reveal(),
        hide: m.hide(),
        copy: m.copy_number(),
        copied: m.copied(),
      }}
    />
  );
}
