import { turnNumbers } from '../../../call/turns.ts';
import type { Call } from '../../../call/types.ts';
import {
  type Exchange,
  type Responsiveness,
  responseBudgetMs,
} from '../../../insight/responsiveness.ts';
import { formatDuration } from '../../../messages/format.ts';
import { m } from '../../../messages/index.ts';
import { useNavigation } from '../../navigation/call-navigation.ts';
import { BarChart } from './bar-chart.tsx';
import { InsightPart } from './insight-part.tsx';

interface ResponseSectionProps {
  call: Call;
  responsiveness: Responsiveness;
}

const mostBars = 24;

/** The exchanges that take longest, in the order of the call. */
function slowest(exchanges: readonly Exchange[]): Exchange[] {
  const known = exchanges.filter(({ totalMs }) => totalMs !== null);
  const kept = new Set(
    [...known].sort((a, b) => (b.totalMs ?? 0) - (a.totalMs ?? 0)).slice(0, mostBars),
  );
  return known.filter((exchange) => kept.has(exchange));
}

/** How long the robot took to answer, where the fields say it. */
export function ResponseSection({ call, responsiveness }: ResponseSectionProps) {
  const { showTurn } = useNavigation();
  const { exchanges, medianMs, worst } = responsiveness;
  const numbers = turnNumbers(call);
  const bars = slowest(exchanges).map(({ answerTurnId, totalMs, isSlow }) => ({
    id: answerTurnId,
    label: m.response_of({ turn: numbers.get(answerTurnId) ?? 0 }),
    value: totalMs ?? 0,
    text: formatDuration(totalMs ?? 0),
    note: isSlow ? m.response_slow() : null,
  }));
  return (
    <InsightPart
      section="response"
      title={m.response_title()}
      fields="records[].asr_elapse, created_at"
    >
      {medianMs === null || worst?.totalMs == null ? (
        <p className="text-muted">{m.response_none()}</p>
      ) : (
        <p>
          {m.response_median({
            median: formatDuration(medianMs),
            worst: formatDuration(worst.totalMs),
            budget: formatDuration(responseBudgetMs),
          })}
        </p>
      )}
      <BarChart
        caption={m.response_title()}
        bars={bars}
        line={responseBudgetMs}
        onSelect={showTurn}
      />
      <p className="text-xs text-muted">{m.response_note()}</p>
    </InsightPart>
  );
}
