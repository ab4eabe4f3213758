import Fraction from 'fraction.js';
import type { Answer, Answers } from './answer.ts';
import { optionsOf, type Question, questionsOf, type ScorecardDefinition } from './scorecard.ts';

/** What answers are worth by a scorecard. Scores are 0…100; null where nothing that counts was answered. */
export interface Score {
  /** 0 after a fatal answer. */
  score: number | null;
  /** What the score would be without the fatal answers. */
  withoutFatal: number | null;
  /** The ids of the questions whose answers fail the whole. */
  fatal: readonly string[];
  sections: readonly { id: string; score: number | null }[];
}

/** A part of a mean: a share, 0…1, and how much it counts. */
interface Part {
  weight: number;
  share: Fraction;
}

/**
 * Scores answers. Worked out in fractions, so that neither the order of the questions nor a common factor
 * of the weights changes the last digit. A question is worth its points ÷ the most points; a section the
 * weighted mean of its answered questions that apply; the whole likewise of its sections with a score.
 */
export function scoreAnswers(card: ScorecardDefinition, answers: Answers): Score {
  const asked = new Set(askedQuestions(questionsOf(card), answers));
  const shares = card.sections.map(({ id, weight, questions }) => {
    const parts = questions.flatMap((question) => {
      const share = asked.has(question) ? shareOf(question, answers[question.id]) : null;
      return share === null ? [] : [{ weight: question.weight, share }];
    });
    return { id, weight, share: weightedMean(parts) };
  });
  const counted = shares.flatMap(({ weight, share }) => (share ? [{ weight, share }] : []));
  const total = weightedMean(counted);
  const fatal = [...asked]
    .filter((question) => isFatal(question, answers[question.id]))
    .map(({ id }) => id);
  const withoutFatal = total && inPercent(total);
  return {
    score: fatal.length > 0 ? 0 : withoutFatal,
    withoutFatal,
    fatal,
    sections: shares.map(({ id, share }) => ({ id, score: share && inPercent(share) })),
  };
}

/** The ids of the questions that are asked and whose answers do not earn all points. */
export function lostPoints(card: ScorecardDefinition, answers: Answers): Set<string> {
  const lost = askedQuestions(questionsOf(card), answers).filter((question) => {
    const share = shareOf(question, answers[question.id]);
    return share !== null && share.compare(1) < 0;
  });
  return new Set(lost.map(({ id }) => id));
}

/** The questions that are to be answered: those that depend on no other, or on one answered so. */
export function askedQuestions(questions: readonly Question[], answers: Answers): Question[] {
  const asked = new Map<string, Question>();
  for (const question of questions) {
    const { dependsOn } = question;
    const other = dependsOn && asked.get(dependsOn.question);
    const chosen = other ? chosenOptions(answers[other.id]) : [];
    const isAsked = !dependsOn || chosen.some((id) => dependsOn.options.includes(id));
    if (isAsked) asked.set(question.id, question);
  }
  return [...asked.values()];
}

function chosenOptions(answer: Answer | undefined): readonly string[] {
  if (!answer?.isApplicable || typeof answer.value === 'number') return [];
  return typeof answer.value === 'string' ? [answer.value] : answer.value;
}

/** Null where the question is not answered, does not apply, or can earn no points. */
function shareOf(question: Question, answer: Answer | undefined): Fraction | null {
  if (!answer?.isApplicable) return null;
  const most = mostPoints(question);
  return most === 0 ? null : new Fraction(pointsOf(question, answer), most);
}

function pointsOf(question: Question, answer: Answer): number {
  if (question.kind === 'number') return isWithin(question, answer) ? question.points : 0;
  const chosen = chosenOptions(answer);
  return optionsOf(question)
    .filter(({ id }) => chosen.includes(id))
    .reduce((sum, { points }) => sum + points, 0);
}

function mostPoints(question: Question): number {
  if (question.kind === 'number') return question.points;
  const points = optionsOf(question).map((option) => option.points);
  if (question.kind === 'multiple') return points.reduce((sum, each) => sum + each, 0);
  return Math.max(0, ...points);
}

function isWithin({ least, most }: Question & { kind: 'number' }, answer: Answer): boolean {
  if (!answer.isApplicable || typeof answer.value !== 'number') return false;
  return answer.value >= (least ?? -Infinity) && answer.value <= (most ?? Infinity);
}

function isFatal(question: Question, answer: Answer | undefined): boolean {
  if (!answer?.isApplicable) return false;
  const chosen = chosenOptions(answer);
  const isOption = optionsOf(question).some((each) => each.isFatal && chosen.includes(each.id));
  return isOption || (question.isCritical && shareOf(question, answer)?.equals(0) === true);
}

function weightedMean(parts: readonly Part[]): Fraction | null {
  const weight = parts.reduce((sum, part) => sum + part.weight, 0);
  if (weight === 0) return null;
  const sum = parts.reduce(
    (total, part) => total.add(part.share.mul(part.weight)),
    new Fraction(0),
  );
  return sum.div(weight);
}

function inPercent(share: Fraction): number {
  return share.mul(100).valueOf();
}
