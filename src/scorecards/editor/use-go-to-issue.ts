import type { ScorecardDefinition } from '../../contract/scorecard.ts';
import type { ScorecardIssue } from '../../contract/scorecard-issues.ts';
import { fieldId } from './editor-context.ts';
import type { OpenQuestion } from './open-question.ts';

/** Leads to the field of an issue; a question that is not open is opened for it. */
export function useGoToIssue(definition: ScorecardDefinition, open: OpenQuestion) {
  return (issue: ScorecardIssue | undefined) => {
    if (!issue) return;
    const [, section, question] = /^sections\.(\d+)\.questions\.(\d+)/.exec(issue.path) ?? [];
    const asked = definition.sections[Number(section)]?.questions[Number(question)];
    if (asked) open.focus(asked.id);
    focusNearest(issue.path);
  };
}

/** Goes to the field of a path, or to the nearest one above it. */
function focusNearest(path: string): void {
  const field = document.getElementById(fieldId(path));
  if (field) field.focus();
  else if (path.includes('.')) focusNearest(path.slice(0, path.lastIndexOf('.')));
}
