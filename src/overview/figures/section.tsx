import type { ReactNode } from 'react';

interface SectionProps {
  title: string;
  /** What its figures rest on. */
  note?: ReactNode;
  /** What takes the whole width, above the tables. */
  wide?: ReactNode;
  children: ReactNode;
}

/** Figures of one source. */
export function Section({ title, note, wide, children }: SectionProps) {
  return (
    <section className="mt-7">
      <div className="flex flex-wrap items-baseline gap-x-3">
        <h2 className="text-lg font-semibold">{title}</h2>
        {note && <p className="text-sm text-muted">{note}</p>}
      </div>
      {wide && <div className="mt-3">{wide}</div>}
      <div className="mt-3 grid grid-cols-[repeat(auto-fit,minmax(min(100%,19rem),1fr))] items-start gap-x-8 gap-y-6 print:grid-cols-2">
        {children}
      </div>
    </section>
  );
}
