import { maskNumbersIn } from '../../../src/call/personal-number.ts';
import type { Answer, AnsweredQuestions } from '../../../src/contract/answer.ts';
import {
  type Language,
  type Question,
  questionsOf,
  type ScorecardDefinition,
  wordsIn,
} from '../../../src/contract/scorecard.ts';

/** The questions of a scorecard's versions, each once, as the newest version that has it asks it. */
export function questionsOfVersions(newestFirst: readonly ScorecardDefinition[]): Question[] {
  const questions = new Map<string, Question>();
  for (const question of newestFirst.flatMap(questionsOf)) {
    if (!questions.has(question.id)) questions.set(question.id, question);
  }
  return [...questions.values()];
}

/** The answer to a question as a cell shows it: an option's words, a number, a text. */
export function answerCell(
  question: Question,
  answered: AnsweredQuestions,
  language: Language,
): string | number | null {
  const answer = answered[question.id]?.answer;
  if (!answer) return null;
  if (!answer.isApplicable) return 'n/a';
  const { value } = answer;
  if (Array.isArray(value)) return value.map((id) => optionText(question, id, language)).join('; ');
  return typeof value === 'string' ? optionText(question, value, language) : value;
}

function optionText(question: Question, id: string, language: Language): string {
  if (!('options' in question)) return id;
  const option = question.options.find((each) => each.id === id);
  return option ? wordsIn(option.text, language) : id;
}

/** All answers of a review, for one cell. */
export function answersCell(answered: AnsweredQuestions): string {
  const given = Object.entries(answered).flatMap(([id, { answer }]): [string, unknown][] =>
    answer ? [[id, plain(answer)]] : [],
  );
  return JSON.stringify(Object.fromEntries(given));
}

function plain(answer: Answer): unknown {
  if (!answer.isApplicable) return 'n/a';
  // Within JSON, an escape could hide the beginning of a number.
  return typeof answer.value === 'string' ? maskNumbersIn(answer.value) : answer.value;
}
