import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import {
  type FieldError,
  type Problem,
  type ProblemKind,
  problemStatus,
} from '../../src/contract/problem.ts';

const titles: Record<ProblemKind, string> = {
  invalid: 'The request is not as it should be.',
  'sign-in-needed': 'Reviewing is possible only on the computer that runs Turnwise.',
  'not-allowed': 'This is for others to do.',
  'foreign-page': 'Only Turnwise’s own pages may ask for this.',
  'not-found': 'There is nothing at this address.',
  'method-not-allowed': 'This method is not allowed here.',
  conflict: 'This contradicts what is there.',
  changed: 'It was changed since it was read.',
  'too-large': 'The request is larger than 1 MB.',
  'not-json': 'The request has to be JSON.',
  incomplete: 'Something that is required is missing.',
  'precondition-needed': 'The request has to say with If-Match which revision it changes.',
  fault: 'Turnwise failed to handle the request.',
  'platform-failed': 'The platform did not answer with the call.',
  'store-unavailable': 'Reviews cannot be kept at the moment.',
};

/** What a problem tells beyond its kind. */
interface ProblemDetails {
  errors?: FieldError[];
  /** What is there now. */
  current?: unknown;
}

/** A request that is refused or fails: thrown where it is noticed, answered by `answerProblem`. */
export class ProblemError extends Error {
  readonly kind: ProblemKind;
  readonly details: ProblemDetails;

  constructor(kind: ProblemKind, details: ProblemDetails = {}) {
    super(titles[kind]);
    this.kind = kind;
    this.details = details;
  }
}

/** Answers with a problem, as RFC 9457 has it. */
export function answerProblem(c: Context, { kind, details }: ProblemError): Response {
  const status = problemStatus[kind];
  const body: Problem = {
    type: `urn:turnwise:problem:${kind}`,
    title: titles[kind],
    status,
    ...details,
  };
  c.header('cache-control', 'no-store');
  return c.json(body, status as ContentfulStatusCode, {
    'content-type': 'application/problem+json',
  });
}
