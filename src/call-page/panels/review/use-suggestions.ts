import { use, useMemo } from 'react';
import type { Call } from '../../../call/types.ts';
import type { Question } from '../../../contract/scorecard.ts';
import { type SuggestionState, suggest } from '../../../contract/suggest.ts';
import { InsightContext } from '../insight/insight-context.ts';

const waiting: SuggestionState = { state: 'waiting' };
const none: SuggestionState = { state: 'none' };

/** What the machine suggests for each question, by its id; it waits while the call is worked out. */
export function useSuggestions(
  call: Call,
  questions: readonly Question[],
): (questionId: string) => SuggestionState {
  const insight = use(InsightContext);
  const suggestions = useMemo(
    () =>
      new Map(
        questions
          .filter(({ binding }) => binding)
          .map((question) => [question.id, insight ? suggest(question, call, insight) : waiting]),
      ),
    [call, questions, insight],
  );
  return (id) => suggestions.get(id) ?? none;
}
