import { clsx } from 'clsx';
import type { ComponentPropsWithRef } from 'react';

interface ButtonProps extends ComponentPropsWithRef<'button'> {
  primary?: boolean;
}

/** A button with words in it. */
export function Button({ primary = false, className, ...rest }: ButtonProps) {
  return (
    <button
      type="button"
      {...rest}
      className={clsx(
        'inline-flex h-8 items-center justify-center gap-1.5 rounded-md border px-3 text-sm font-medium whitespace-nowrap',
        'disabled:opacity-50',
        primary
          ? 'border-transparent bg-accent text-accent-ink hover:opacity-90'
          : 'border-line bg-surface hover:bg-hover',
        className,
      )}
    />
  );
}
