import type { ReactNode } from 'react';
import { m } from '../../messages/index.ts';
import { none } from '../words.ts';
import { FigureLink } from './figure-link.tsx';

interface TotalProps {
  label: string;
  /** Where what it counts is listed. */
  to: string | undefined;
  value: string;
  /** How it changed since the period before; not said where there was nothing then. */
  change: string;
  /** What there is to know beside it. */
  children?: ReactNode;
}

/** One of the figures that come first. */
export function Total({ label, to, value, change, children }: TotalProps) {
  return (
    <div className="min-w-0 border-t border-line py-2.5 pe-4">
      <dt className="truncate text-xs text-muted">{label}</dt>
      <dd className="flex flex-wrap items-baseline gap-x-2">
        <span className="text-xl font-semibold">
          <FigureLink to={to}>{value}</FigureLink>
        </span>
        {change !== none && (
          <span className="text-xs text-muted" title={m.overview_since({ change })}>
            <span className="sr-only">{m.overview_since({ change })}</span>
            <span aria-hidden>{change}</span>
          </span>
        )}
      </dd>
      <dd className="truncate text-xs text-muted">{children}</dd>
    </div>
  );
}
