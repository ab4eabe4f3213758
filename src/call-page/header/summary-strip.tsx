import { clsx } from 'clsx';
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

const look =
  'flex h-6 shrink-0 items-center gap-x-1.5 rounded-md px-1.5 whitespace-nowrap hover:bg-hover';

/**
 * The five figures that a manager reads first, in one line, each leading to its evidence; and that
 * customer words are not shown, which must not be missed. A phone has room for the findings only.
 */
export function SummaryStrip({ onOpen }: SummaryStripProps) {
  const insight = use(InsightContext);
  const hiddenWords = insight?.hiddenWords ?? 0;
  return (
    <section
      aria-label={m.summary_label()}
      aria-busy={insight === null}
      className="flex shrink-0 flex-wrap items-center gap-x-1 border-b border-line px-2.5 pb-1 text-sm max-sm:gap-x-0 max-sm:text-xs"
    >
      {summaryFigures(insight?.summary ?? unknown).map((figure) => (
        <button
          key={figure.section}
          type="button"
          onClick={() => onOpen(figure.section)}
          className={clsx(look, figure.section !== 'findings' && 'max-sm:hidden')}
        >
          <span className="text-muted">{figure.label}</span>
          {insight === null ? <span>…</span> : <Value {...figure} />}
        </button>
      ))}
      {hiddenWords > 0 && (
        <button type="button" onClick={() => onOpen('hidden')} className={`${look} text-warning`}>
          {m.hidden_in_header({ count: hiddenWords })}
        </button>
      )}
    </section>
  );
}

function Value({ value, isAlarming }: SummaryFigure) {
  if (value === null) return <span className="text-muted">{m.not_available()}</span>;
  return <span className={isAlarming ? 'font-medium text-danger' : 'font-medium'}>{value}</span>;
}
