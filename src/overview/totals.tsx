import type { Overview } from '../contract/overview.ts';
import { formatDuration, formatNumber } from '../messages/format.ts';
import { m } from '../messages/index.ts';
import { FigureLink } from './figures/figure-link.tsx';
import { Total } from './figures/total.tsx';
import type { Links } from './links.ts';
import {
  differenceWords,
  growthWords,
  none,
  pointsWords,
  scoreWords,
  shareWords,
} from './words.ts';

interface TotalsProps {
  overview: Overview;
  links: Links;
}

/** The figures that come first. */
export function Totals({ overview: { calls, screening, reviews }, links }: TotalsProps) {
  const { now, before } = calls;
  const inPoints = (part: 'connected' | 'reviewed') => {
    const points = pointsWords(
      { part: now[part], whole: now.calls },
      { part: before[part], whole: before.calls },
    );
    return points === none ? none : m.overview_points({ points });
  };
  return (
    <dl className="grid grid-cols-[repeat(auto-fit,minmax(150px,1fr))] border-b border-line print:grid-cols-4">
      <Total
        label={m.overview_calls()}
        to={links.calls({})}
        value={formatNumber(now.calls)}
        change={growthWords(now.calls, before.calls)}
      >
        {m.overview_before({ count: formatNumber(before.calls) })}
      </Total>
      <Total
        label={m.overview_connected()}
        to={links.calls({ connected: 'yes' })}
        value={formatNumber(now.connected)}
        change={inPoints('connected')}
      >
        {m.overview_of_calls({ share: shareWords(now.connected, now.calls) })}
      </Total>
      <Total
        label={m.overview_talk()}
        to={links.calls({ connected: 'yes' }, '-talk')}
        value={now.connected === 0 ? none : hours(now.talkMs)}
        change={growthWords(now.talkMs, before.talkMs)}
      >
        {m.overview_median({ time: lengthWords(now.medianTalkMs) })}
      </Total>
      <Total
        label={m.overview_transfers()}
        to={links.calls({ transfer: 'any' })}
        value={formatNumber(now.transfers)}
        change={growthWords(now.transfers, before.transfers)}
      >
        {m.overview_answered()}{' '}
        <FigureLink to={links.calls({ transfer: 'answered' })}>
          {formatNumber(now.answered)}
        </FigureLink>
        {` · ${shareWords(now.answered, now.transfers)}`}
      </Total>
      <Total
        label={m.overview_response()}
        to={links.calls({ screening: 'screened' })}
        value={lengthWords(screening.now.medianResponseMs)}
        change={growthWords(screening.now.medianResponseMs, screening.before.medianResponseMs)}
      >
        {m.overview_in_calls({
          count: screening.now.responded,
          shown: formatNumber(screening.now.responded),
        })}
      </Total>
      <Total
        label={m.overview_reviewed()}
        to={links.calls({ review: 'submitted' })}
        value={formatNumber(now.reviewed)}
        change={inPoints('reviewed')}
      >
        {m.overview_of_calls({ share: shareWords(now.reviewed, now.calls) })}
      </Total>
      <Total
        label={m.overview_mean_score()}
        to={links.reviews({})}
        value={scoreWords(reviews.now.meanScore)}
        change={differenceWords(reviews.now.meanScore, reviews.before.meanScore)}
      >
        {m.overview_in_reviews({
          count: reviews.now.reviews,
          shown: formatNumber(reviews.now.reviews),
        })}
      </Total>
    </dl>
  );
}

function lengthWords(ms: number | null): string {
  return ms === null ? none : formatDuration(ms);
}

/** A long time, to the minute. */
function hours(ms: number): string {
  return formatDuration(ms < 3_600_000 ? ms : Math.round(ms / 60_000) * 60_000);
}
