import { maskNumber } from '../../call/personal-number.ts';
import { m } from '../../messages/index.ts';
import { MaskedNumber } from '../../ui/masked-number.tsx';
import { useReveal } from './reveal.ts';

/** Somebody's number, of a phone or a card, masked until it is revealed. */
export function PersonalNumber({ number }: { number: string }) {
  const reveal = useReveal();
  const labels = {
    reveal: m.reveal(),
    hide: m.hide(),
    copy: m.copy_number(),
    copied: m.copied(),
  };
  return <MaskedNumber number={number} masked={maskNumber(number)} {...reveal} labels={labels} />;
}
