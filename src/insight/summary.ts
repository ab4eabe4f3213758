import { type Figure, type Standing, toFigure } from './figure.ts';
import type { Severity } from './lint/finding.ts';
import type { TalkTime } from './talk-time.ts';

/** How many kinds of findings there are of each severity. */
export type FindingCounts = Record<Severity, number>;

/** The figures that are read first. Shares are 0 to 1. */
export interface Summary {
  /** The customer's share of the talk. */
  talkShare: Figure<number>;
  coverage: Figure<number>;
  medianResponseMs: Figure<number>;
  openingShare: Figure<number>;
  findings: Figure<FindingCounts>;
}

/** What a summary is made of; null where the call itself does not tell. */
export interface SummaryParts {
  talk: TalkTime;
  talkStanding: Standing;
  coverageShare: number | null;
  medianResponseMs: number | null;
  openingShare: number | null;
  openingStanding: Standing;
  /** One for each group of findings. */
  severities: readonly Severity[];
  findingsStanding: Standing;
}

function summaryOf<State extends Figure<never>>(figure: State) {
  return {
    talkShare: figure,
    coverage: figure,
    medianResponseMs: figure,
    openingShare: figure,
    findings: figure,
  };
}

/** The summary of a call that is still being read. */
export const waitingSummary: Summary = summaryOf({ state: 'waiting' });

/** The summary of a call that could not be worked out. */
export const unavailableSummary: Summary = summaryOf({ state: 'unavailable' });

/** Not known while there is talk of the customer's and none of it can be heard. */
function customerShare({ totalMs, speakers }: TalkTime): number | null {
  const customer = speakers.find(({ speaker }) => speaker === 'customer');
  const isUnheard = customer !== undefined && customer.ms === 0;
  return totalMs === 0 || isUnheard ? null : (customer?.share ?? 0);
}

/** The five figures that are read first, from what was measured. */
export function summarise(parts: SummaryParts): Summary {
  const counts = { serious: 0, warning: 0, notice: 0 };
  for (const severity of parts.severities) counts[severity] += 1;
  return {
    talkShare: toFigure(parts.talkStanding, customerShare(parts.talk)),
    coverage: toFigure('known', parts.coverageShare),
    medianResponseMs: toFigure('known', parts.medianResponseMs),
    openingShare: toFigure(parts.openingStanding, parts.openingShare),
    findings: toFigure(parts.findingsStanding, counts),
  };
}
