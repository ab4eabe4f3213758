import type { ReactNode } from 'react';
import { useCopy } from './copy.ts';
import { tooltip } from './tooltip.ts';

interface CopyValueProps {
  /** What is copied. */
  value: string;
  /** Where the value comes from: the raw field and value. */
  source: string;
  copiedLabel: string;
  children: ReactNode;
}

/** A value that is copied by a click; its tooltip tells which raw value it rests on. */
export function CopyValue({ value, source, copiedLabel, children }: CopyValueProps) {
  const { copied, copy } = useCopy();
  return (
    <button
      type="button"
      {...tooltip(source, 'source')}
      onClick={() => copy(value)}
      className="-mx-1 inline-flex min-h-6 min-w-6 items-center rounded px-1 text-start wrap-anywhere hover:bg-hover"
    >
      {children}
      {copied && (
        <span role="status" className="ms-1.5 text-xs text-good">
          {copiedLabel}
        </span>
      )}
    </button>
  );
}
