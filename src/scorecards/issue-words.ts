import type { IssueKind, ScorecardIssue } from '../contract/scorecard-issues.ts';
import { m } from '../messages/index.ts';

const words: Record<IssueKind, (about: string) => string> = {
  'no-words': () => m.issue_no_words(),
  'too-long': (limit) => m.issue_too_long({ limit }),
  'too-small': (limit) => m.issue_too_small({ limit }),
  'too-big': (limit) => m.issue_too_big({ limit }),
  'too-few': (limit) => m.issue_too_few({ limit }),
  'too-many': (limit) => m.issue_too_many({ limit }),
  'wrong-type': (type) => m.issue_wrong_type({ type }),
  'wrong-value': (values) => m.issue_wrong_value({ values }),
  'unknown-field': (names) => m.issue_unknown_field({ names }),
  'id-twice': () => m.issue_id_twice(),
  'scale-bounds': () => m.issue_scale_bounds(),
  'number-bounds': () => m.issue_number_bounds(),
  'option-twice': () => m.issue_option_twice(),
  'depends-on-none': () => m.issue_depends_on_none(),
  'depends-on-option': () => m.issue_depends_on_option(),
  'binding-option': () => m.issue_binding_option(),
  other: (said) => said,
};

/** What is wrong, in words. */
export function issueWords({ kind, about }: ScorecardIssue): string {
  return words[kind](about);
}
