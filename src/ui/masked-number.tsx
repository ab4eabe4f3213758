import { Check, Copy, Eye, EyeOff } from 'lucide-react';
import { useCopy } from './copy.ts';
import { IconButton } from './icon-button.tsx';

interface MaskedNumberProps {
  number: string;
  masked: string;
  /** Punctuation that stands before the buttons, so that it stays with the number. */
  after?: string;
  isRevealed: boolean;
  onReveal(isRevealed: boolean): void;
  labels: { reveal: string; hide: string; copy: string; copied: string };
}

/** A number that is masked until its button reveals it. The whole number is copied. */
export function MaskedNumber(props: MaskedNumberProps) {
  const { number, masked, after, isRevealed, onReveal, labels } = props;
  const { copied, copy } = useCopy();
  return (
    <span className="inline-flex items-center">
      <span>
        {isRevealed ? number : masked}
        {after}
      </span>
      {masked !== number && (
        <IconButton
          icon={isRevealed ? EyeOff : Eye}
          label={isRevealed ? labels.hide : labels.reveal}
          onClick={() => onReveal(!isRevealed)}
          className="ms-1"
        />
      )}
      <IconButton
        icon={copied ? Check : Copy}
        label={copied ? labels.copied : labels.copy}
        onClick={() => copy(number)}
      />
    </span>
  );
}
