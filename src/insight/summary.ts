import type { TalkTime } from './talk-time.ts';

/** How much a finding matters, the gravest first. */
type Severity = 'serious' | 'warning' | 'notice';

/** The figures that are read first. Shares are 0 to 1; null where a figure is not known. */
export interface Summary {
  /** The customer's share of the talk. */
  talkShare: number | null;
  coverage: number | null;
  medianResponseMs: number | null;
  openingShare: number | null;
  findings: Record<Severity, number>;
}

/** What a summary is made of. */
export interface SummaryParts {
  talk: TalkTime;
  coverageShare: number | null;
  medianResponseMs: number | null;
  openingShare: number | null;
  severities: readonly Severity[];
}

function customerShare({ totalMs, speakers }: TalkTime): number | null {
  if (totalMs === 0) return null;
  return speakers.find(({ speaker }) => speaker === 'customer')?.share ?? 0;
}

/** The five figures that are read first, from what was measured. */
export function summarise(parts: SummaryParts): Summary {
  const findings = { serious: 0, warning: 0, notice: 0 };
  for (const severity of parts.severities) findings[severity] += 1;
  return {
    talkShare: customerShare(parts.talk),
    coverage: parts.coverageShare,
    medianResponseMs: parts.medianResponseMs,
    openingShare: parts.openingShare,
    findings,
  };
}
