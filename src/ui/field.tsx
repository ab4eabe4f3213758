import { clsx } from 'clsx';
import { type ComponentPropsWithRef, useId } from 'react';

interface FieldProps extends Omit<ComponentPropsWithRef<'input'>, 'id'> {
  label: string;
  /** What is wrong with it, if anything is. */
  fault?: string | null;
  /** What it takes, said below it. */
  hint?: string;
}

/** A line of text to fill in, under its label. */
export function Field({ label, fault = null, hint, className, ...rest }: FieldProps) {
  const id = useId();
  const note = fault ?? hint;
  return (
    <div className={className}>
      <label htmlFor={id} className="mb-1 block text-sm text-muted">
        {label}
      </label>
      <input
        {...rest}
        id={id}
        aria-invalid={fault !== null}
        aria-describedby={note ? `${id}-note` : undefined}
        className={clsx(
          'h-9 w-full rounded-md border bg-surface px-2.5 pointer-coarse:h-11',
          fault ? 'border-danger' : 'border-edge',
        )}
      />
      {note && (
        <p id={`${id}-note`} className={clsx('mt-1 text-xs', fault ? 'text-danger' : 'text-muted')}>
          {note}
        </p>
      )}
    </div>
  );
}
