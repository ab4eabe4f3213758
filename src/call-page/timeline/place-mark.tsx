import { clsx } from 'clsx';
import type { LucideIcon } from 'lucide-react';
import type { MouseEvent } from 'react';
import { tooltip } from '../../ui/tooltip.ts';

interface PlaceMarkProps {
  icon: LucideIcon;
  /** What is there, a line each. */
  words: string;
  className: string;
  onOpen(): void;
}

/** An icon after a sentence or in a turn's head, which leads to what it says; the turn is not selected. */
export function PlaceMark({ icon: Icon, words, className, onOpen }: PlaceMarkProps) {
  const open = (event: MouseEvent) => {
    event.stopPropagation();
    onOpen();
  };
  return (
    <button
      type="button"
      aria-label={words}
      {...tooltip(words)}
      onClick={open}
      className={clsx(
        '-my-1 ms-1 inline-grid size-6 place-items-center rounded align-middle',
        className,
      )}
    >
      <Icon size={14} aria-hidden />
    </button>
  );
}
