import { clsx } from 'clsx';
import type { ReactNode } from 'react';

interface FieldFrameProps {
  label: string;
  /** It restricts what is shown. */
  isActive: boolean;
  /** It has fields of its own, each with a label. */
  isGroup?: boolean;
  children: ReactNode;
}

/** The frame of a filter: its name, and what it is set to. */
export function FieldFrame({ label, isActive, isGroup = false, children }: FieldFrameProps) {
  const Frame = isGroup ? 'div' : 'label';
  return (
    <Frame
      {...(isGroup && { role: 'group', 'aria-label': label })}
      data-active={isActive}
      className={clsx(
        'flex h-8 min-w-0 items-center gap-1.5 rounded-md border ps-2 pe-1 text-sm max-md:grow',
        isActive ? 'border-accent bg-accent-soft' : 'border-line',
      )}
    >
      <span aria-hidden={isGroup} className="shrink-0 text-muted">
        {label}
      </span>
      {children}
    </Frame>
  );
}
