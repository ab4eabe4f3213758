import type { QuestionKind } from '../contract/scorecard.ts';
import { m } from '../messages/index.ts';

/** What each kind of question is called. */
export const questionKinds: Readonly<Record<QuestionKind, () => string>> = {
  'yes-no': m.question_yes_no,
  scale: m.question_scale,
  single: m.question_single,
  multiple: m.question_multiple,
  number: m.question_number,
  text: m.question_text,
};
