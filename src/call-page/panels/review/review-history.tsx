import { useQuery } from '@tanstack/react-query';
import { reviewVersionsQuery } from '../../../api/review-versions-query.ts';
import type { Review, ReviewContent } from '../../../contract/review.ts';
import {
  type Question,
  questionsOf,
  type ScorecardDefinition,
} from '../../../contract/scorecard.ts';
import { formatDateTime } from '../../../messages/format.ts';
import { m } from '../../../messages/index.ts';
import { localText } from '../../../reviewing/local-text.ts';
import { answerWords } from '../../../reviewing/option-words.ts';
import { isSameJson } from '../../../reviewing/same-json.ts';

interface ReviewHistoryProps {
  review: Review;
  card: ScorecardDefinition;
}

/** What was submitted each time, why it was corrected, and what changed by that. */
export function ReviewHistory({ review, card }: ReviewHistoryProps) {
  const { data: versions = [], isError } = useQuery(reviewVersionsQuery(review));
  if (isError) return <p className="px-4 py-2 text-xs text-muted">{m.history_failed()}</p>;
  return (
    <section className="border-t border-line px-4 py-3 text-xs">
      <h2 className="mb-1 font-semibold text-muted">{m.history_title()}</h2>
      <ol className="flex flex-col gap-2">
        {versions.map((version, index) => (
          <li key={version.id}>
            <p className="flex justify-between gap-2">
              <span>{m.history_version({ number: version.number })}</span>
              <span className="text-muted">{formatDateTime(Date.parse(version.submittedAt))}</span>
            </p>
            {version.reason && <p>{m.history_reason({ reason: version.reason })}</p>}
            <Differences card={card} from={versions[index + 1]?.content} to={version.content} />
          </li>
        ))}
      </ol>
    </section>
  );
}

interface DifferencesProps {
  card: ScorecardDefinition;
  from: ReviewContent | undefined;
  to: ReviewContent;
}

function Differences({ card, from, to }: DifferencesProps) {
  if (!from) return null;
  const changed = questionsOf(card).filter((question) => {
    const [before, after] = [from, to].map((content) => content.questions[question.id]?.answer);
    return !isSameJson(before ?? null, after ?? null);
  });
  return (
    <ul className="text-muted">
      {changed.map((question) => (
        <li key={question.id}>
          {localText(question.text)}
          {': '}
          <del>{wordsOf(question, from)}</del> →{' '}
          <ins className="no-underline">{wordsOf(question, to)}</ins>
        </li>
      ))}
    </ul>
  );
}

function wordsOf(question: Question, content: ReviewContent): string {
  const answer = content.questions[question.id]?.answer;
  return answer ? answerWords(question, answer) : '–';
}
