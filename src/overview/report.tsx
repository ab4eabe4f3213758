import type { CallNarrowing } from '../api/calls-query.ts';
import type { Overview } from '../contract/overview.ts';
import { CallSection } from './call-section.tsx';
import { linksOf } from './links.ts';
import { ReviewSection } from './review-section.tsx';
import { ScreeningSection } from './screening-section.tsx';
import { Totals } from './totals.tsx';

export interface ReportProps {
  overview: Overview;
  filter: CallNarrowing;
}

/** All figures of a period. */
export function Report({ overview, filter }: ReportProps) {
  const links = linksOf(filter, overview.period);
  const { now, before } = overview.calls;
  return (
    <>
      <Totals overview={overview} links={links} />
      {now.calls + before.calls > 0 && <CallSection overview={overview} links={links} />}
      <ScreeningSection overview={overview} links={links} />
      <ReviewSection overview={overview} links={links} filter={filter} />
    </>
  );
}
