import type { Answer } from './answer.ts';
import { answersOf } from './answer.ts';
import type { ReviewContent } from './review.ts';
import { askedQuestions } from './score.ts';
import { optionsOf, type Question, questionsOf, type ScorecardDefinition } from './scorecard.ts';
import { lengthOf } from './stretches.ts';

/** What is wrong in a review, and where: a path from the review's content. */
export interface ContentFault {
  path: string[];
  message: string;
}

/** What a review says that its scorecard does not allow. */
export function contentFaults(card: ScorecardDefinition, content: ReviewContent): ContentFault[] {
  const known = new Map(questionsOf(card).map((question) => [question.id, question]));
  const faults: ContentFault[] = [];
  for (const [id, { answer }] of Object.entries(content.questions)) {
    const question = known.get(id);
    const message = question ? answer && answerFault(question, answer) : noSuchQuestion;
    if (message) faults.push({ path: ['questions', id, ...(question ? ['answer'] : [])], message });
  }
  for (const [at, { questionId }] of content.notes.entries()) {
    if (questionId === null || known.has(questionId)) continue;
    faults.push({ path: ['notes', String(at), 'questionId'], message: noSuchQuestion });
  }
  return faults;
}

const noSuchQuestion = 'names no question of this scorecard';

function answerFault(question: Question, answer: Answer): string | null {
  if (!answer.isApplicable) return question.mayNotApply ? null : 'must apply';
  const { value } = answer;
  if (question.kind === 'number') return typeof value === 'number' ? null : 'must be a number';
  if (question.kind === 'text') return typeof value === 'string' ? null : 'must be a text';
  if (question.kind === 'multiple' ? !Array.isArray(value) : typeof value !== 'string') {
    return question.kind === 'multiple' ? 'must be a list of options' : 'must be an option';
  }
  const chosen = [value].flat();
  const unknown = chosen.find((id) => !optionsOf(question).some((option) => option.id === id));
  if (unknown !== undefined) return `is no option of this question: ${unknown}`;
  return new Set(chosen).size < chosen.length ? 'has an option twice' : null;
}

/** What a review still lacks before it may be submitted. */
export interface Missing {
  /** The ids of the required questions that are asked and not answered, in order. */
  questions: string[];
  /** How much more of the recording is to be heard, in ms. */
  unheardMs: number;
}

/** What the scorecard asks for and the review does not have yet. */
export function missingIn(card: ScorecardDefinition, content: ReviewContent): Missing {
  const answers = answersOf(content.questions);
  const questions = askedQuestions(questionsOf(card), answers).filter(
    ({ id, isRequired }) => isRequired && isBlank(answers[id]),
  );
  const wanted = Math.ceil((content.recordingMs ?? 0) * card.heardShare);
  return {
    questions: questions.map(({ id }) => id),
    unheardMs: Math.max(wanted - lengthOf(content.heard), 0),
  };
}

function isBlank(answer: Answer | undefined): boolean {
  if (!answer) return true;
  return answer.isApplicable && typeof answer.value !== 'number' && answer.value.length === 0;
}
