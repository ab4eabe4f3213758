import {
  type FaultKind,
  faultsOf,
  type ScorecardDefinition,
  scorecardDefinition,
} from './scorecard.ts';
import type { z } from './zod.ts';

/** What is wrong at a place of a scorecard, and where: a path such as `sections.0.questions.1.text`. */
export interface ScorecardIssue {
  path: string;
  kind: IssueKind;
  /** The bound, the name, or the names that it is about; where it is about none, the words of zod. */
  about: string;
}

export type IssueKind =
  | FaultKind
  | 'no-words'
  | 'too-long'
  | 'too-small'
  | 'too-big'
  | 'too-few'
  | 'too-many'
  | 'wrong-type'
  | 'wrong-value'
  | 'unknown-field'
  | 'other';

/** What keeps a draft from being whole: what each part lacks, then what is wrong between them. */
export function issuesOf(draft: ScorecardDefinition): ScorecardIssue[] {
  const { error } = scorecardDefinition.safeParse(draft);
  // What is wrong between parts is told by the schema only once each part is right.
  const lacking = error?.issues.filter(({ code }) => code !== 'custom') ?? [];
  const between = faultsOf(draft).map(({ path, fault, message }) => {
    return { path: path.join('.'), kind: fault, about: message };
  });
  return [...toIssues(lacking), ...between];
}

/** The issues of a scorecard that was read. */
export function toIssues(issues: readonly z.core.$ZodIssue[]): ScorecardIssue[] {
  return issues.flatMap((issue) => toIssue(issue, []));
}

type Path = readonly PropertyKey[];

function toIssue(issue: z.core.$ZodIssue, below: Path): ScorecardIssue[] {
  const path = [...below, ...issue.path];
  if (issue.code === 'invalid_union') {
    // Words are in one language or in both: what they lack tells which they are meant to be in.
    const lacking = issue.errors.flat().filter(({ code }) => code === 'too_small');
    if (lacking.length > 0) return lacking.flatMap((each) => toIssue(each, path));
  }
  const [kind, about] = kindOf(issue);
  return [{ path: path.join('.'), kind, about: String(about) }];
}

function kindOf(issue: z.core.$ZodIssue): [IssueKind, unknown] {
  switch (issue.code) {
    case 'too_small':
      return [ofOrigin(issue.origin, 'no-words', 'too-few', 'too-small'), issue.minimum];
    case 'too_big':
      return [ofOrigin(issue.origin, 'too-long', 'too-many', 'too-big'), issue.maximum];
    case 'invalid_type':
      return ['wrong-type', issue.expected];
    case 'invalid_value':
      return ['wrong-value', issue.values.join(', ')];
    case 'invalid_union':
      if (!('options' in issue) || !issue.options) return ['other', issue.message];
      return ['wrong-value', issue.options.join(', ')];
    case 'unrecognized_keys':
      return ['unknown-field', issue.keys.join(', ')];
    case 'custom':
      return [faultIn(issue.params), issue.message];
    default:
      return ['other', issue.message];
  }
}

/** What kind of fault the scorecard itself named. */
function faultIn({ fault }: { fault?: FaultKind } = {}): IssueKind {
  return fault ?? 'other';
}

function ofOrigin(
  origin: string,
  ofText: IssueKind,
  ofList: IssueKind,
  ofNumber: IssueKind,
): IssueKind {
  if (origin === 'string') return ofText;
  return origin === 'array' ? ofList : ofNumber;
}
