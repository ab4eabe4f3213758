import { Info } from 'lucide-react';
import { type ReactNode, useId, useState } from 'react';
import { m } from '../../../messages/index.ts';
import { IconButton } from '../../../ui/icon-button.tsx';
import { type InsightSection, sectionId } from './insight-sections.ts';

interface InsightPartProps {
  section: InsightSection;
  title: string;
  /** The wire's fields behind the figures. */
  fields: string;
  children: ReactNode;
}

/** A part of the insight panel: its title, its figures and, when asked for, what they rest on. */
export function InsightPart({ section, title, fields, children }: InsightPartProps) {
  const [showsFields, setShowsFields] = useState(false);
  const fieldsId = useId();
  return (
    <section
      id={sectionId(section)}
      tabIndex={-1}
      aria-label={title}
      className="border-b border-line px-4 py-3 text-sm outline-offset-[-2px] last:border-b-0"
    >
      <div className="-my-1 flex items-center gap-1">
        <h2 className="text-xs font-semibold text-muted">{title}</h2>
        <IconButton
          icon={Info}
          label={m.source_label()}
          aria-expanded={showsFields}
          aria-controls={fieldsId}
          onClick={() => setShowsFields(!showsFields)}
          small
        />
      </div>
      <p
        id={fieldsId}
        hidden={!showsFields}
        className="mt-1 rounded-md bg-sunken px-2 py-1 font-mono text-xs break-words text-muted"
      >
        {m.source_of({ fields })}
      </p>
      <div className="mt-1.5 flex flex-col gap-1.5">{children}</div>
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
