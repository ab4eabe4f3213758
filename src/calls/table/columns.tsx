import { formatClock } from '../../call/clock.ts';
import { maskNumbersIn } from '../../call/personal-number.ts';
import type { CallRow } from '../../contract/call-table.ts';
import {
  formatDateTime,
  formatDuration,
  formatNumber,
  formatPercent,
  formatScore,
} from '../../messages/format.ts';
import { m } from '../../messages/index.ts';
import { endedByWords } from '../../reviewing/ended-by-words.ts';
import type { Column } from '../../table/column.ts';
import { TagsCell } from '../../table/tags-cell.tsx';
import { taskName } from '../../table/task-name.ts';
import { transferWords } from '../words.ts';
import { FindingsCell } from './findings-cell.tsx';
import { LevelCell } from './level-cell.tsx';
import { NumberCell } from './number-cell.tsx';
import { ReviewCell } from './review-cell.tsx';

const none = '–';

/** All columns, in the order that they have at first. */
export const columns: readonly Column<CallRow>[] = [
  {
    ...{ id: 'called', label: m.reviews_called, width: 150, sort: 'called' },
    cell: ({ calledAt }) =>
      calledAt === null ? none : formatDateTime(Date.parse(calledAt)).slice(0, 16),
  },
  {
    ...{ id: 'number', label: m.calls_number, width: 122 },
    cell: (call) => <NumberCell call={call} />,
  },
  {
    ...{ id: 'customer', label: m.calls_customer, width: 84 },
    cell: ({ customerName }) => (customerName ? maskNumbersIn(customerName) : none),
  },
  {
    ...{ id: 'task', label: m.reviews_task, width: 150, grows: true },
    cell: ({ task, taskName: name }) => taskName({ id: task, name }),
  },
  {
    ...{ id: 'findings', label: m.calls_findings, width: 116 },
    cell: (call) => <FindingsCell call={call} />,
  },
  {
    ...{ id: 'level', label: m.calls_level, width: 100 },
    cell: (call) => <LevelCell call={call} />,
  },
  {
    ...{ id: 'intention', label: m.calls_intention, width: 76 },
    cell: ({ intention }) => intention ?? none,
  },
  {
    ...{ id: 'talk', label: m.calls_talk, width: 104, isNumber: true, sort: 'talk' },
    cell: ({ talkMs }) => (talkMs === null ? none : formatClock(talkMs)),
  },
  {
    ...{ id: 'rounds', label: m.calls_rounds, width: 84, isNumber: true, sort: 'rounds' },
    cell: ({ rounds }) => (rounds === null ? none : formatNumber(rounds)),
  },
  {
    ...{ id: 'ended', label: m.calls_ended_by, width: 92 },
    cell: ({ endedBy }) => (endedBy === null ? none : endedByWords(endedBy)),
  },
  {
    ...{ id: 'transfer', label: m.calls_transfer, width: 108 },
    cell: ({ transfer }) => transferWords(transfer) || none,
  },
  {
    ...{ id: 'coverage', label: m.calls_coverage, width: 92, isNumber: true },
    cell: ({ screening }) =>
      screening.state === 'screened' && screening.coverage !== null
        ? formatPercent(screening.coverage)
        : none,
  },
  {
    ...{ id: 'response', label: m.calls_response, width: 92, isNumber: true },
    cell: ({ screening }) =>
      screening.state === 'screened' && screening.medianResponseMs !== null
        ? formatDuration(screening.medianResponseMs)
        : none,
  },
  {
    ...{ id: 'review', label: m.calls_review, width: 84 },
    cell: (call) => <ReviewCell call={call} />,
  },
  {
    ...{ id: 'score', label: m.calls_score, width: 84, isNumber: true, sort: 'score' },
    cell: ({ score }) => formatScore(score),
  },
  {
    ...{ id: 'tags', label: m.reviews_tags, width: 130, grows: true },
    cell: ({ tags }) => <TagsCell tags={tags.map((tag) => maskNumbersIn(tag))} />,
  },
];
