import {
  type Question,
  type ScorecardDefinition,
  scorecardDefinition,
} from '../contract/scorecard.ts';

/** What any question has. */
export const base = { weight: 1, isRequired: true, mayNotApply: true, isCritical: false };

/** A required question that earns a point by yes, changed. */
export function yesNo(id: string, more: Partial<Question & { kind: 'yes-no' }> = {}): Question {
  return { ...base, id, text: id, kind: 'yes-no', points: 1, good: 'yes', ...more };
}

/** A required question from 1 to 5, changed. */
export function scale(id: string, more: Partial<Question & { kind: 'scale' }> = {}): Question {
  return { ...base, id, text: id, kind: 'scale', from: 1, to: 5, ...more };
}

/** A scorecard of these sections. */
export function card(
  ...sections: { weight?: number; questions: Question[] }[]
): ScorecardDefinition {
  return scorecardDefinition.parse({
    title: 'A card',
    sections: sections.map(({ weight = 1, questions }, at) => {
      return { id: `s${at}`, title: `Section ${at}`, weight, questions };
    }),
    passMark: null,
    heardShare: 0,
    rootCauses: [],
  });
}
