import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { agreementQuery } from '../api/queues-query.ts';
import { callPath } from '../call/call-path.ts';
import type { Agreement } from '../contract/queue.ts';
import { formatNumber, formatPercent, formatScore } from '../messages/format.ts';
import { m } from '../messages/index.ts';
import { localText } from '../reviewing/local-text.ts';
import { answerWords } from '../reviewing/option-words.ts';
import { refOf } from '../reviewing/queue-path.ts';
import { useReviewerNames } from '../reviewing/reviewer-names.ts';

const cell = 'px-4 py-2 text-start font-normal';
const figure = 'px-4 py-2 text-end font-normal tabular-nums';

/** How far two reviews of the same calls agree, and where they do not; nothing before there are any. */
export function AgreementSection({ queueId }: { queueId: string }) {
  const { data } = useQuery(agreementQuery(queueId));
  if (!data || data.calls === 0) return null;
  return (
    <section aria-labelledby="agreement" className="mb-6">
      <h2 id="agreement" className="font-semibold">
        {m.queue_agreement()}
      </h2>
      <p className="mb-2 text-sm text-muted">
        {m.queue_agreement_hint({ count: formatNumber(data.calls) })}
      </p>
      <div className="relative overflow-x-auto rounded-xl border border-line bg-surface">
        <table className="w-full text-sm">
          <thead className="text-muted">
            <tr className="border-b border-line">
              <th className={cell}>{m.queue_agreement_question()}</th>
              <th className={figure}>{m.queue_agreement_count()}</th>
              <th className={figure}>{m.queue_agreement_agreed()}</th>
              <th className={figure}>α</th>
            </tr>
          </thead>
          <tbody>
            {data.questions.map(({ question, count, agreed, alpha }) => (
              <tr key={question.id} className="border-b border-line last:border-0">
                <th scope="row" className={cell}>
                  {localText(question.text)}
                </th>
                <td className={figure}>{formatNumber(count)}</td>
                <td className={figure}>{formatPercent(agreed / count)}</td>
                <td className={figure}>{alpha === null ? '–' : alpha.toFixed(2)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <Differing agreement={data} />
    </section>
  );
}

/** The calls that two people answered differently, side by side. */
function Differing({ agreement: { differing, questions } }: { agreement: Agreement }) {
  const nameOf = useReviewerNames();
  const asked = new Map(questions.map(({ question }) => [question.id, question]));
  return (
    <ul className="mt-3 flex flex-col gap-3">
      {differing.map(({ call, subAccount, reviews, differences }) => (
        <li
          key={reviews.map(({ id }) => id).join()}
          className="relative overflow-x-auto rounded-xl border border-line bg-surface"
        >
          <table className="w-full table-fixed text-sm">
            <thead className="text-muted">
              <tr className="border-b border-line">
                <th className={`${cell} truncate`}>
                  <Link
                    to={callPath(refOf({ call, subAccount }))}
                    className="font-mono text-xs text-accent hover:underline"
                  >
                    {call.record}
                  </Link>
                </th>
                {reviews.map(({ id, reviewer, score }) => (
                  <th key={id} className={cell}>
                    {nameOf(reviewer)} · {formatScore(score)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {differences.map(({ questionId, answers }) => {
                const question = asked.get(questionId);
                return (
                  <tr key={questionId} className="border-b border-line last:border-0">
                    <th scope="row" className={cell}>
                      {question ? localText(question.text) : questionId}
                    </th>
                    {reviews.map(({ id }, at) => {
                      const answer = answers[at];
                      return (
                        <td key={id} className={cell}>
                          {question && answer ? answerWords(question, answer) : '–'}
                        </td>
                      );
                    })}
                  </tr>
                );
              })}
            </tbody>
          </table>
        </li>
      ))}
    </ul>
  );
}
