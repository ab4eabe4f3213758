import { clsx } from 'clsx';
import type { LucideIcon } from 'lucide-react';
import type { ComponentPropsWithRef } from 'react';
import { tooltip } from './tooltip.ts';

interface IconButtonProps extends ComponentPropsWithRef<'button'> {
  icon: LucideIcon;
  label: string;
  /** The key that does the same. */
  shortcut?: string;
  /** The main thing to do where it stands. */
  primary?: boolean;
  /** For a place within a line of text. */
  small?: boolean;
}

/** A button that shows an icon and is named by its label. */
export function IconButton({
  icon: Icon,
  label,
  shortcut,
  primary = false,
  small = false,
  className,
  ...rest
}: IconButtonProps) {
  return (
    <button
      type="button"
      aria-label={label}
      {...tooltip(shortcut ? `${label} · ${shortcut}` : label)}
      {...rest}
      className={clsx(
        'inline-grid shrink-0 place-items-center rounded-md disabled:opacity-40',
        small ? 'size-6' : 'size-7',
        primary
          ? 'bg-accent text-accent-ink enabled:hover:opacity-90'
          : 'text-muted enabled:hover:bg-hover enabled:hover:text-ink aria-pressed:bg-accent-soft aria-pressed:text-accent',
        className,
      )}
    >
      <Icon size={small ? 14 : 16} aria-hidden />
    </button>
  );
}
