import { maskNumber } from '../../call/personal-number.ts';
import { m } from '../../messages/index.ts';
import { MaskedNumber } from '../../ui/masked-number.tsx';
import { useReveal } from './reveal.ts';

interface PersonalNumberProps {
  number: string;
  /** Punctuation that follows it in a sentence. */
  after?: string;
}

/** Somebody's number, of a phone or a card, masked until it is revealed. */
export function PersonalNumber({ number, after = '' }: PersonalNumberProps) {
  const reveal = useReveal();
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
      after={after}
      {...reveal}
      labels={labels}
    />
  );
}
