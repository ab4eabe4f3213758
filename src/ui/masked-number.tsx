import { Check, Copy, Eye, EyeOff } from 'lucide-react';
import { useCopy } from './copy.ts';
import { IconButton } from './icon-button.tsx';

interface MaskedNumberProps {
  /** The number as it is to be seen now. */
  shown: string;
  /** Whether there is more of it than is seen at rest, for who may see it. */
  isMasked: boolean;
  /** Punctuation that stands before the buttons, so that it stays with the number. */
  after?: string;
  isRevealed: boolean;
  onReveal(isRevealed: boolean): void;
  /** Gives the whole number, to be copied; rejects where it cannot be had. */
  wholeNumber(): Promise<string>;
  labels: { reveal: string; hide: string; copy: string; copied: string };
}

/** A number that is masked until its button reveals it. The whole number is copied. */
export function MaskedNumber(props: MaskedNumberProps) {
  const { shown, isMasked, after, isRevealed, onReveal, wholeNumber, labels } = props;
  const { copied, copy } = useCopy();
  return (
    <span className="inline-flex items-center">
      <span>
        {shown}
        {after}
      </span>
      {isMasked && (
        <>
          <IconButton
            icon={isRevealed ? EyeOff : Eye}
            label={isRevealed ? labels.hide : labels.reveal}
            onClick={() => onReveal(!isRevealed)}
            className="ms-1"
          />
          <IconButton
            icon={copied ? Check : Copy}
            label={copied ? labels.copied : labels.copy}
            onClick={() => copy(wholeNumber())}
          />
        </>
      )}
    </span>
  );
}
