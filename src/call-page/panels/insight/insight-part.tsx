import type { ReactNode } from 'react';
import { m } from '../../../messages/index.ts';
import { type InsightSection, sectionId } from './insight-sections.ts';

interface InsightPartProps {
  section: InsightSection;
  title: string;
  /** The wire's fields behind the figures. */
  fields: string;
  children: ReactNode;
}

/** A part of the insight panel: its title, what it rests on, and its figures. */
export function InsightPart({ section, title, fields, children }: InsightPartProps) {
  return (
    <section
      id={sectionId(section)}
      tabIndex={-1}
      aria-label={title}
      className="border-b border-line px-4 py-3 text-sm outline-offset-[-2px] last:border-b-0"
    >
      <h2 className="text-xs font-semibold text-muted">{title}</h2>
      <div className="mt-1.5 flex flex-col gap-1.5">{children}</div>
      <p className="mt-2 font-mono text-xs break-words text-muted">{m.source_of({ fields })}</p>
    </section>
  );
}

interface JumpProps {
  onClick(): void;
  children: ReactNode;
}

/** A line that leads to a turn. */
export function Jump({ onClick, children }: JumpProps) {
  return (
    <button
      type="button"
      onClick={onClick}
      className="-mx-1 min-h-6 rounded px-1 text-start text-accent hover:underline"
    >
      {children}
    </button>
  );
}
