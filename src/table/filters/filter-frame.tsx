import { clsx } from 'clsx';
import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { m } from '../../messages/index.ts';
import { Button } from '../../ui/button.tsx';

interface FilterFrameProps {
  /** On a small screen: whether the reader has opened it. */
  isOpen: boolean;
  isFiltered: boolean;
  onClear(): void;
  children: ReactNode;
}

/** The bar of a table's filters, and the way to clear them. */
export function FilterFrame({ isOpen, isFiltered, onClear, children }: FilterFrameProps) {
  return (
    <search
      id="filters"
      aria-label={m.filters_title()}
      className={clsx(
        'flex shrink-0 flex-wrap gap-2 px-4 pb-3 max-md:max-h-[45dvh] max-md:overflow-y-auto max-md:pt-1',
        !isOpen && 'max-md:hidden',
      )}
    >
      {children}
      {isFiltered && (
        <Button onClick={onClear}>
          <X size={14} aria-hidden />
          {m.filters_clear()}
        </Button>
      )}
    </search>
  );
}
