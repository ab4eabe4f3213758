import { clsx } from 'clsx';
import { use } from 'react';
import { unavailableSummary, waitingSummary } from '../../insight/summary.ts';
import { m } from '../../messages/index.ts';
import { narrowScreen, useMediaQuery } from '../../ui/use-media-query.ts';
import { useNavigation } from '../navigation/call-navigation.ts';
import { InsightContext, InsightFailedContext } from '../panels/insight/insight-context.ts';
import { figureText, type SummaryFigure, summaryFigures } from './summary-figures.ts';

const figureNotes = {
  waiting: m.figure_waiting,
  partial: m.figure_partial,
  provisional: m.figure_provisional,
  unavailable: m.not_available,
};

const look =
  'flex h-6 shrink-0 items-center gap-x-1.5 rounded-md px-1.5 whitespace-nowrap hover:bg-hover';

/**
 * The five figures that a manager reads first, in one line, each a button that opens its evidence; and
 * a warning where words of the customer are not shown. On a phone, of the figures only the findings.
 */
export function SummaryStrip() {
  const { showInsight } = useNavigation();
  const insight = use(InsightContext);
  const otherwise = use(InsightFailedContext) ? unavailableSummary : waitingSummary;
  const figures = summaryFigures(insight?.summary ?? otherwise);
  const hiddenWords = insight?.hiddenWords ?? 0;
  const hiddenLabel = useMediaQuery(narrowScreen) ? m.hidden_in_header_short : m.hidden_in_header;
  return (
    <section
      aria-label={m.summary_label()}
      aria-busy={figures.some(({ figure }) => figure.state === 'waiting')}
      className="flex shrink-0 items-center gap-x-1 overflow-hidden border-b border-line px-2.5 pb-1 text-sm max-sm:gap-x-0 max-sm:text-xs"
    >
      {figures.map((each) => (
        <button
          key={each.section}
          type="button"
          onClick={() => showInsight(each.section)}
          className={clsx(look, each.section !== 'findings' && 'max-sm:hidden')}
        >
          {!saysNoFindings(each) && <span className="text-muted">{each.label}</span>}
          <Value {...each} />
        </button>
      ))}
      {hiddenWords > 0 && (
        <button
          type="button"
          onClick={() => showInsight('hidden')}
          className={`${look} text-warning`}
        >
          {hiddenLabel({ count: hiddenWords })}
        </button>
      )}
    </section>
  );
}

/** Its value says already what it is of. */
function saysNoFindings({ figure }: SummaryFigure): boolean {
  return 'value' in figure && figure.value === m.findings_none();
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
