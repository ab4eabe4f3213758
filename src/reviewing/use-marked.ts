import { useState } from 'react';
import type { Question } from '../contract/scorecard.ts';

/** The question that keys answer. */
export interface Marked {
  id: string | null;
  mark(id: string): void;
  /** Moves to the next question or the one before, and shows it. */
  step(by: 1 | -1): void;
}

/** The id of a question's element. */
export function questionElementId(id: string): string {
  return `question-${id}`;
}

/** Keeps one of the questions marked: at first the first one that is not answered. */
export function useMarked(
  questions: readonly Question[],
  isAnswered: (id: string) => boolean,
): Marked {
  const [marked, setMarked] = useState<string | null>(null);
  const isThere = questions.some(({ id }) => id === marked);
  const open = questions.find(({ id }) => !isAnswered(id)) ?? questions[0];
  const id = isThere ? marked : (open?.id ?? null);
  return {
    id,
    mark: setMarked,
    step: (by) => {
      const at = questions.findIndex((question) => question.id === id);
      const next = questions[Math.min(Math.max(at + by, 0), questions.length - 1)];
      if (!next) return;
      setMarked(next.id);
      document.getElementById(questionElementId(next.id))?.focus();
    },
  };
}
