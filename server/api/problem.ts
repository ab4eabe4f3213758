import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import {
  type FieldError,
  type Problem,
  type ProblemKind,
  problemStatus,
} from '../../src/contract/problem.ts';
import type { GatewayEnv } from '../http/errors.ts';
import { maskedJson } from './masked-json.ts';

const titles: Record<ProblemKind, string> = {
  invalid: 'The request is not as it should be.',
  'sign-in-needed': 'One has to sign in for this.',
  'wrong-password': 'The name or the password is wrong.',
  'not-allowed': 'This is for others to do.',
  'foreign-page': 'Only Turnwise’s own pages may ask for this.',
  'not-found': 'There is nothing at this address.',
  'method-not-allowed': 'This method is not allowed here.',
  conflict: 'This contradicts what is there.',
  changed: 'It was changed since it was read.',
  'too-large': 'The request is larger than it may be.',
  'not-json': 'The request has to be JSON.',
  incomplete: 'Something that is required is missing.',
  'precondition-needed': 'The request has to say with If-Match which revision it changes.',
  'too-many-attempts': 'This failed too often: one has to wait before one may try again.',
  fault: 'Turnwise failed to handle the request.',
  'platform-failed': 'The platform did not answer with the call.',
  'provider-unreachable': 'The provider that people sign in at did not answer.',
  'store-unavailable': 'Reviews cannot be kept at the moment.',
};

/** What a problem tells beyond its kind. */
interface ProblemDetails {
  errors?: FieldError[];
  /** What is there now. */
  current?: unknown;
  /** How long to wait before trying again, in ms: told as `Retry-After`. */
  waitMs?: number;
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
export function answerProblem(c: Context<GatewayEnv>, { kind, details }: ProblemError): Response {
  const { waitMs, ...told } = details;
  const status = problemStatus[kind];
  const body: Problem = {
    type: `urn:turnwise:problem:${kind}`,
    title: titles[kind],
    status,
    ...told,
  };
  c.header('cache-control', 'no-store');
  if (waitMs !== undefined) c.header('retry-after', String(Math.ceil(waitMs / 1000)));
  // What is there now has words in it.
  const text = c.get('isMasked') === false ? JSON.stringify(body) : maskedJson(body);
  return c.body(text, status as ContentfulStatusCode, {
    'content-type': 'application/problem+json',
  });
}
