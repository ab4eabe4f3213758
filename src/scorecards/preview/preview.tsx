import { RotateCcw } from 'lucide-react';
import { useMemo, useState } from 'react';
import type { Answer, Answers } from '../../contract/answer.ts';
import { askedQuestions, scoreAnswers } from '../../contract/score.ts';
import { questionsOf, type ScorecardDefinition } from '../../contract/scorecard.ts';
import { m } from '../../messages/index.ts';
import { localText } from '../../reviewing/local-text.ts';
import { ScoreNow } from '../../reviewing/score-now.tsx';
import { useMarked } from '../../reviewing/use-marked.ts';
import { Button } from '../../ui/button.tsx';
import { PreviewQuestion } from './preview-question.tsx';
import { usePreviewKeys } from './use-preview-keys.ts';

/** The scorecard as a reviewer will have it, to be tried: nothing that is answered here is kept. */
export function Preview({ definition }: { definition: ScorecardDefinition }) {
  const [answers, setAnswers] = useState<Answers>({});
  const asked = useMemo(
    () => askedQuestions(questionsOf(definition), answers),
    [definition, answers],
  );
  const numbers = new Map(asked.map(({ id }, at) => [id, at + 1]));
  const marked = useMarked(asked, (id) => answers[id] !== undefined);
  const score = useMemo(() => scoreAnswers(definition, answers), [definition, answers]);
  const give = (id: string, answer: Answer | null) => {
    const { [id]: _, ...others } = answers;
    setAnswers(answer ? { ...others, [id]: answer } : others);
  };
  const question = asked.find(({ id }) => id === marked.id);
  const onKeyDown = usePreviewKeys({ question, answers, marked, give });
  const unanswered = asked.filter(({ id }) => answers[id] === undefined).length;
  return (
    <section
      aria-label={m.preview()}
      onKeyDown={onKeyDown}
      className="flex min-h-full flex-col bg-surface"
    >
      <header className="sticky top-0 z-10 flex h-12 items-center gap-3 border-b border-line bg-surface px-4">
        <div className="min-w-0 flex-1 leading-4">
          <h2 className="truncate text-sm font-semibold">
            {localText(definition.title) || m.scorecard_no_title()}
          </h2>
          <p className="truncate text-xs text-muted">{m.preview_hint()}</p>
        </div>
        <ScoreNow score={score} passMark={definition.passMark} />
      </header>
      {definition.sections.map(({ id, title, questions }) => {
        const shown = questions.filter((each) => asked.includes(each));
        if (shown.length === 0) return null;
        const own = score.sections.find((each) => each.id === id)?.score ?? null;
        return (
          <section key={id} className="border-b border-line pb-1">
            <h3 className="flex justify-between px-4 pt-3 pb-1 text-xs font-semibold text-muted">
              {localText(title) || m.section_no_title()}
              <span className="font-normal">{own === null ? '–' : Math.round(own)}</span>
            </h3>
            {shown.map((each) => (
              <PreviewQuestion
                key={each.id}
                question={each}
                number={numbers.get(each.id) ?? 0}
                given={answers[each.id] ?? null}
                isMarked={each.id === marked.id}
                onMark={() => marked.mark(each.id)}
                onGive={(answer) => give(each.id, answer)}
                onAnswered={() => marked.step(1)}
              />
            ))}
          </section>
        );
      })}
      <footer className="sticky bottom-0 mt-auto flex min-h-12 items-center gap-3 border-t border-line bg-surface px-4 py-2 text-xs text-muted">
        <p className="min-w-0 flex-1">
          {question?.guidance ? localText(question.guidance) : m.unanswered({ count: unanswered })}
        </p>
        <Button onClick={() => setAnswers({})} className="pointer-coarse:h-11">
          <RotateCcw size={14} aria-hidden />
          {m.preview_clear()}
        </Button>
      </footer>
    </section>
  );
}
