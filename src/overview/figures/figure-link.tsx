import type { ReactNode } from 'react';
import { Link } from 'react-router';

interface FigureLinkProps {
  /** Where what is behind it is listed; undefined where no filter says it. */
  to: string | undefined;
  children: ReactNode;
}

/** A figure, and the way to what is behind it. */
export function FigureLink({ to, children }: FigureLinkProps) {
  if (to === undefined) return <span className="text-muted">{children}</span>;
  return (
    <Link
      to={to}
      className="rounded-sm text-ink underline decoration-line underline-offset-3 hover:text-accent hover:decoration-current"
    >
      {children}
    </Link>
  );
}
