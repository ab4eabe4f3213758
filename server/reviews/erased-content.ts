import { findPersonalNumbers, nationalNumber } from '../../src/call/personal-number.ts';
import type { Anchor } from '../../src/contract/anchor.ts';
import type { Answer, Answered } from '../../src/contract/answer.ts';
import type { ReviewContent } from '../../src/contract/review.ts';

/** The ids of the questions of a review that are answered in words. */
export type TextQuestions = ReadonlySet<string>;

/** What a review says without anybody's words: answers by option and number, and the scores, stay. */
export function wordless(content: ReviewContent, inWords: TextQuestions): ReviewContent {
  const { notes, ...rest } = changeWords(content, inWords, () => '');
  return { ...rest, notes: notes.map((note) => ({ ...note, tags: [] })) };
}

/** What a review says without a number, wherever it was written. */
export function contentWithout(
  content: ReviewContent,
  inWords: TextQuestions,
  phone: string,
): ReviewContent {
  return changeWords(content, inWords, (text) => without(text, phone));
}

/** Whether two ways of writing are of one number, with or without the country's code. */
export function isOfNumber(written: string, phone: string): boolean {
  return nationalNumber(written) === nationalNumber(phone);
}

/** Whether a number stands in a text. */
export function names(text: string, phone: string): boolean {
  return findPersonalNumbers(text, [phone]).some(({ number }) => isOfNumber(number, phone));
}

function without(text: string, phone: string): string {
  let [rest, at] = ['', 0];
  for (const { span, number } of findPersonalNumbers(text, [phone])) {
    if (!isOfNumber(number, phone)) continue;
    rest += `${text.slice(at, span[0])}***`;
    at = span[1];
  }
  return rest + text.slice(at);
}

function changeWords(
  content: ReviewContent,
  inWords: TextQuestions,
  change: (text: string) => string,
): ReviewContent {
  const changeAnchor = (anchor: Anchor): Anchor => ({ ...anchor, quote: change(anchor.quote) });
  const changeAnswered = (id: string, answered: Answered): Answered => ({
    ...answered,
    answer: inWords.has(id) ? changeAnswer(answered.answer, change) : answered.answer,
    evidence: answered.evidence.map(changeAnchor),
    suggested: answered.suggested && {
      ...answered.suggested,
      evidence: answered.suggested.evidence.map(changeAnchor),
    },
  });
  return {
    ...content,
    questions: Object.fromEntries(
      Object.entries(content.questions).map(([id, each]) => [id, changeAnswered(id, each)]),
    ),
    notes: content.notes.map((note) => ({
      ...note,
      text: change(note.text),
      tags: note.tags.map(change),
      anchor: note.anchor && changeAnchor(note.anchor),
    })),
  };
}

function changeAnswer(answer: Answer | null, change: (text: string) => string): Answer | null {
  if (!answer?.isApplicable || typeof answer.value !== 'string') return answer;
  return { ...answer, value: change(answer.value) };
}
