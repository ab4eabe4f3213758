import { use } from 'react';
import { m } from '../../messages/index.ts';
import { InsightContext } from '../panels/insight/insight-context.ts';
import type { InsightSection } from '../panels/insight/insight-sections.ts';
import { type SummaryFigure, summaryFigures } from './summary-figures.ts';

interface SummaryStripProps {
  onOpen(section: InsightSection): void;
}

const unknown = {
  talkShare: null,
  coverage: null,
  medianResponseMs: null,
  openingShare: null,
  findings: { serious: 0, warning: 0, notice: 0 },
};

/** The five figures that a manager reads first; each leads to its evidence. */
export function SummaryStrip({ onOpen }: SummaryStripProps) {
  const insight = use(InsightContext);
  return (
    <section
      aria-label={m.summary_label()}
      aria-busy={insight === null}
      className="grid shrink-0 grid-cols-3 gap-x-1 border-b border-line px-2 py-1 sm:grid-cols-5"
    >
      {summaryFigures(insight?.summary ?? unknown).map((figure) => (
        <button
          key={figure.section}
          type="button"
          onClick={() => onOpen(figure.section)}
          className="flex min-w-0 flex-col rounded-md px-2 py-0.5 text-start hover:bg-hover"
        >
          <span className="text-xs text-muted">{figure.label}</span>
          {insight === null ? <span>…</span> : <Value {...figure} />}
        </button>
      ))}
    </section>
  );
}

function Value({ value, isAlarming }: SummaryFigure) {
  if (value === null) return <span className="text-muted">{m.not_available()}</span>;
  return <span className={isAlarming ? 'font-medium text-danger' : 'font-medium'}>{value}</span>;
}
