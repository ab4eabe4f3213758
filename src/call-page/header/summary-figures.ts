import type { Figure } from '../../insight/figure.ts';
import type { FindingCounts, Summary } from '../../insight/summary.ts';
import { formatDuration, formatPercent } from '../../messages/format.ts';
import { m } from '../../messages/index.ts';
import type { InsightSection } from '../panels/insight/insight-sections.ts';
import { inexact } from '../words/wording.ts';

/** A figure in words. */
export interface SummaryFigure {
  /** The part of the insight panel that has its evidence. */
  section: InsightSection;
  label: string;
  figure: Figure<string>;
  isAlarming: boolean;
}

function inWords<Value>(figure: Figure<Value>, format: (value: Value) => string): Figure<string> {
  return 'value' in figure ? { state: figure.state, value: format(figure.value) } : figure;
}

function findingsWords({ serious, warning, notice }: FindingCounts): string {
  const counts = [
    serious > 0 && m.findings_serious({ count: serious }),
    warning > 0 && m.findings_warnings({ count: warning }),
    notice > 0 && m.findings_notices({ count: notice }),
  ];
  return counts.filter(Boolean).join(' · ') || m.findings_none();
}

/**
 * A figure as it is read: `…` while it waits or may still change, `~` where it is told from a part of
 * the recordings, `–` where it is unavailable.
 */
export function figureText(figure: Figure<string>): string {
  if (figure.state === 'waiting') return '…';
  if (figure.state === 'unavailable') return '–';
  if (figure.state === 'partial') return inexact(figure.value);
  return figure.state === 'provisional' ? `${figure.value} …` : figure.value;
}

/** The five figures that a manager reads first. */
export function summaryFigures(summary: Summary): SummaryFigure[] {
  const { talkShare, coverage, medianResponseMs, openingShare, findings } = summary;
  const isSerious = 'value' in findings && findings.value.serious > 0;
  const plain = (section: InsightSection, label: string, figure: Figure<string>) => ({
    section,
    label,
    figure,
    isAlarming: false,
  });
  return [
    {
      ...plain('findings', m.summary_findings(), inWords(findings, findingsWords)),
      isAlarming: isSerious,
    },
    plain('talk', m.summary_talk(), inWords(talkShare, formatPercent)),
    plain('coverage', m.summary_coverage(), inWords(coverage, formatPercent)),
    plain('response', m.summary_response(), inWords(medianResponseMs, formatDuration)),
    plain('patience', m.summary_opening(), inWords(openingShare, formatPercent)),
  ];
}
