import { v4 as uuidv4 } from 'uuid';
import {
  type LocalText,
  type Option,
  optionsOf,
  type Question,
  type QuestionKind,
  type ScorecardDefinition,
  type Section,
} from '../../contract/scorecard.ts';

/** Whether a scorecard's words are in one language or in both. */
export function isBilingual({ title }: Pick<ScorecardDefinition, 'title'>): boolean {
  return typeof title !== 'string';
}

function noWords(isInBoth: boolean): LocalText {
  return isInBoth ? { 'zh-CN': '', en: '' } : '';
}

/** An id that nothing else in a scorecard has. */
function newLocalId(): string {
  return uuidv4().slice(0, 8);
}

/** A section with one question, without words yet. */
export function newSection(isInBoth: boolean): Section {
  const questions = [newQuestion(isInBoth)];
  return { id: newLocalId(), title: noWords(isInBoth), weight: 1, questions };
}

/** A yes-or-no question without words yet. */
export function newQuestion(isInBoth: boolean): Question {
  return {
    ...{ id: newLocalId(), text: noWords(isInBoth), weight: 1 },
    ...{ isRequired: true, mayNotApply: false, isCritical: false },
    ...{ kind: 'yes-no', points: 1, good: 'yes' },
  };
}

/** An option without words yet. */
export function newOption(isInBoth: boolean, points: number): Option {
  return { id: newLocalId(), text: noWords(isInBoth), points, isFatal: false };
}

/** A scorecard with one section, without words yet. */
export function newScorecard(): ScorecardDefinition {
  const sections = [newSection(false)];
  return { title: '', sections, passMark: 80, heardShare: 0, rootCauses: [] };
}

/** The same question once more. */
export function copyOf(question: Question): Question {
  return { ...question, id: newLocalId() };
}

/** A question of another kind: what only the kind before knew is gone, and so is a fact without its options. */
export function ofKind(question: Question, kind: QuestionKind, isInBoth: boolean): Question {
  const { id, text, guidance, weight, isRequired, mayNotApply, isCritical, dependsOn, binding } =
    question;
  const common = {
    ...{ id, text, weight, isRequired, mayNotApply, isCritical },
    ...(guidance !== undefined && { guidance }),
    ...(dependsOn && { dependsOn }),
  };
  const changed = { ...common, ...particularsOf(question, kind, isInBoth) } as Question;
  const ids = optionsOf(changed).map((option) => option.id);
  const isBound = binding && ids.includes(binding.whenSo);
  return isBound ? { ...changed, binding } : changed;
}

function particularsOf(question: Question, kind: QuestionKind, isInBoth: boolean) {
  switch (kind) {
    case 'yes-no':
      return { kind, points: 1, good: 'yes' as const };
    case 'scale':
      return { kind, from: 1, to: 5 };
    case 'number':
      return { kind, points: 1 };
    case 'text':
      return { kind };
    default: {
      const had = 'options' in question ? question.options : [];
      const options = had.length > 0 ? had : [newOption(isInBoth, 1), newOption(isInBoth, 0)];
      return { kind, options };
    }
  }
}
