import { formatClock } from '../../call/clock.ts';
import { maskNumbersIn } from '../../call/personal-number.ts';
import type { ReviewRow } from '../../contract/review-table.ts';
import { formatDateTime, formatNumber, formatPercent } from '../../messages/format.ts';
import { m } from '../../messages/index.ts';
import type { Column } from '../../table/column.ts';
import { TagsCell } from '../../table/tags-cell.tsx';
import { taskName } from '../../table/task-name.ts';
import { cardTitle } from '../words.ts';
import { CallCell } from './call-cell.tsx';
import { ReviewerCell } from './reviewer-cell.tsx';
import { ScoreCell } from './score-cell.tsx';

/** All columns, in the order that they have at first. */
export const columns: readonly Column<ReviewRow>[] = [
  {
    ...{ id: 'submitted', label: m.reviews_submitted, width: 148, sort: 'submitted' },
    cell: ({ submittedAt }) =>
      submittedAt === null ? (
        <span className="text-muted">{m.reviews_draft()}</span>
      ) : (
        minuteOf(submittedAt)
      ),
  },
  {
    ...{ id: 'score', label: m.reviews_score, width: 128, sort: 'score' },
    cell: (review) => <ScoreCell review={review} />,
  },
  {
    ...{ id: 'scorecard', label: m.reviews_scorecard, width: 170, grows: true },
    cell: ({ title, versionNumber }) => (
      <span className="flex gap-1.5">
        <span className="truncate">{cardTitle(title)}</span>
        <span className="text-xs text-muted">{m.scorecard_version({ number: versionNumber })}</span>
      </span>
    ),
  },
  {
    ...{ id: 'reviewer', label: m.reviews_reviewer, width: 128 },
    cell: ({ reviewer }) => <ReviewerCell id={reviewer} />,
  },
  {
    ...{ id: 'task', label: m.reviews_task, width: 140, grows: true },
    cell: ({ call, taskName: name }) => taskName({ id: call.task, name }),
  },
  {
    ...{ id: 'call', label: m.reviews_call, width: 112 },
    cell: (review) => <CallCell review={review} />,
  },
  {
    ...{ id: 'called', label: m.reviews_called, width: 148 },
    cell: ({ calledAt }) => (calledAt === null ? '–' : minuteOf(calledAt)),
  },
  {
    ...{ id: 'heard', label: m.reviews_heard, width: 72, isNumber: true },
    cell: heardWords,
  },
  {
    ...{ id: 'notes', label: m.reviews_notes, width: 72, isNumber: true },
    cell: ({ noteCount }) => formatNumber(noteCount),
  },
  {
    ...{ id: 'tags', label: m.reviews_tags, width: 160, grows: true },
    cell: ({ tags }) => <TagsCell tags={tags.map((tag) => maskNumbersIn(tag))} />,
  },
];

/** A moment to the minute. */
function minuteOf(moment: string): string {
  return formatDateTime(Date.parse(moment)).slice(0, 16);
}

/** How much of the recording was heard; how long, where its length is not known. */
function heardWords({ heardMs, recordingMs }: ReviewRow): string {
  if (recordingMs) return formatPercent(Math.min(heardMs / recordingMs, 1));
  return heardMs > 0 ? formatClock(heardMs) : '–';
}
