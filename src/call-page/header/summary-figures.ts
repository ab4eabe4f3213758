import type { Summary } from '../../insight/summary.ts';
import { formatDuration, formatPercent } from '../../messages/format.ts';
import { m } from '../../messages/index.ts';
import type { InsightSection } from '../panels/insight/insight-sections.ts';

/** A figure in words; `value` is null where the fields do not tell. */
export interface SummaryFigure {
  /** Where its evidence is. */
  section: InsightSection;
  label: string;
  value: string | null;
  isAlarming: boolean;
}

function percent(share: number | null): string | null {
  return share === null ? null : formatPercent(share);
}

function findingsWords({ findings: { serious, warning } }: Summary): string {
  return serious + warning > 0 ? m.findings_count({ serious, warning }) : m.findings_none();
}

/** The five figures that a manager reads first. */
export function summaryFigures(summary: Summary): SummaryFigure[] {
  const { talkShare, coverage, medianResponseMs, openingShare, findings } = summary;
  const response = medianResponseMs === null ? null : formatDuration(medianResponseMs);
  return [
    {
      section: 'findings',
      label: m.summary_findings(),
      value: findingsWords(summary),
      isAlarming: findings.serious > 0,
    },
    { section: 'talk', label: m.summary_talk(), value: percent(talkShare), isAlarming: false },
    {
      section: 'coverage',
      label: m.summary_coverage(),
      value: percent(coverage),
      isAlarming: false,
    },
    { section: 'response', label: m.summary_response(), value: response, isAlarming: false },
    {
      section: 'patience',
      label: m.summary_opening(),
      value: percent(openingShare),
      isAlarming: false,
    },
  ];
}
