import { ClipboardCheck } from 'lucide-react';
import type { CallNarrowing } from '../api/calls-query.ts';
import type { Overview } from '../contract/overview.ts';
import { formatNumber } from '../messages/format.ts';
import { m } from '../messages/index.ts';
import { localText } from '../reviewing/local-text.ts';
import { useReviewerNames } from '../reviewing/reviewer-names.ts';
import { taskName } from '../table/task-name.ts';
import { Placeholder } from '../ui/placeholder.tsx';
import { FigureLink } from './figures/figure-link.tsx';
import { Scores } from './figures/scores.tsx';
import { Section } from './figures/section.tsx';
import type { Links } from './links.ts';

interface ReviewSectionProps {
  overview: Overview;
  links: Links;
  filter: CallNarrowing;
}

/** What narrows reviews too. */
const narrowing = new Set(['account', 'task', 'from', 'to']);

/** The scores that reviews gave which were submitted in the period. */
export function ReviewSection({ overview: { reviews }, links, filter }: ReviewSectionProps) {
  const nameOf = useReviewerNames();
  const isWider = Object.keys(filter).some((name) => !narrowing.has(name));
  const { now, scorecards, reviewers, tasks } = reviews;
  if (now.reviews === 0) {
    return (
      <Section title={m.overview_reviewing()}>
        <Placeholder icon={ClipboardCheck} title={m.overview_unreviewed_title()}>
          {m.overview_unreviewed_body()}
        </Placeholder>
      </Section>
    );
  }
  const note = (
    <>
      {m.overview_reviews_basis()}{' '}
      <FigureLink to={links.reviews({})}>{formatNumber(now.reviews)}</FigureLink>
      {` · ${m.overview_fatal()} `}
      <FigureLink to={links.reviews({ fatal: 'yes' })}>{formatNumber(now.fatal)}</FigureLink>
      {isWider && ` · ${m.overview_unfiltered()}`}
    </>
  );
  return (
    <Section title={m.overview_reviewing()} note={note}>
      <Scores
        {...{ title: m.overview_by_scorecard(), label: m.reviews_scorecard(), links }}
        rows={scorecards.map(({ scorecardId, title, ...totals }) => ({
          ...{ key: scorecardId, label: localText(title), ...totals },
          narrowing: { scorecard: scorecardId },
        }))}
      />
      <Scores
        {...{ title: m.overview_by_reviewer(), label: m.reviews_reviewer(), links }}
        rows={reviewers.map(({ reviewer, ...totals }) => ({
          ...{ key: reviewer, label: nameOf(reviewer), ...totals },
          narrowing: { reviewer },
        }))}
      />
      <Scores
        {...{ title: m.overview_by_reviewed_task(), label: m.reviews_task(), links }}
        rows={tasks.map(({ task, name, ...totals }) => ({
          ...{ key: task, label: taskName({ id: task, name }), ...totals },
          narrowing: { task },
        }))}
      />
    </Section>
  );
}
