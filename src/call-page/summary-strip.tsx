import { clsx } from 'clsx';
import { use } from 'react';
import { unavailableSummary, waitingSummary } from '../insight/summary.ts';
import { m } from '../messages/index.ts';
import { InsightContext, InsightFailedContext } from './insight-context.ts';
import type { InsightSection } from './insight-sections.ts';
import { figureText, type SummaryFigure, summaryFigures } from './summary-figures.ts';

const figureNotes = {
  waiting: m.figure_waiting,
  provisional: m.figure_provisional,
  unavailable: m.not_available,
};

interface SummaryStripProps {
  onOpen(section: InsightSection): void;
}

/** The five figures that a manager reads first; each leads to its evidence. */
export function SummaryStrip({ onOpen }: SummaryStripProps) {
  const insight = use(InsightContext);
  const otherwise = use(InsightFailedContext) ? unavailableSummary : waitingSummary;
  const figures = summaryFigures(insight?.summary ?? otherwise);
  return (
    <section
      aria-label={m.summary_label()}
      aria-busy={figures.some(({ figure }) => figure.state === 'waiting')}
      className="grid shrink-0 grid-cols-3 gap-x-1 border-b border-line px-2 py-1 sm:grid-cols-5"
    >
      {figures.map((each) => (
        <button
          key={each.section}
          type="button"
          onClick={() => onOpen(each.section)}
          className="flex min-w-0 flex-col rounded-md px-2 py-0.5 text-start hover:bg-hover"
        >
          <span className="text-xs text-muted">{each.label}</span>
          <Value {...each} />
        </button>
      ))}
    </section>
  );
}

function Value({ figure, isAlarming }: SummaryFigure) {
  const isTold = 'value' in figure;
  return (
    <span
      title={figure.state === 'known' ? undefined : figureNotes[figure.state]()}
      className={clsx(
        isTold && 'font-medium',
        isTold && isAlarming && 'text-danger',
        !isTold && 'text-muted',
      )}
    >
      {figureText(figure)}
    </span>
  );
}
