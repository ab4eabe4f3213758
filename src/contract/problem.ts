import { z } from './zod.ts';

/** What can go wrong with a request, and the HTTP status that says so. */
export const problemStatus = {
  invalid: 400,
  'sign-in-needed': 401,
  'wrong-password': 401,
  'not-allowed': 403,
  'foreign-page': 403,
  'not-found': 404,
  'method-not-allowed': 405,
  conflict: 409,
  changed: 412,
  'too-large': 413,
  'not-json': 415,
  incomplete: 422,
  'precondition-needed': 428,
  'too-many-attempts': 429,
  fault: 500,
  'platform-failed': 502,
  'provider-unreachable': 502,
  'store-unavailable': 503,
} as const;
export type ProblemKind = keyof typeof problemStatus;

const kinds = Object.keys(problemStatus) as [ProblemKind, ...ProblemKind[]];

/** A refusal or a failure, as RFC 9457 has it (`application/problem+json`). */
export const problem = z.object({
  /** `urn:turnwise:problem:` and the kind. */
  type: z.templateLiteral(['urn:turnwise:problem:', z.enum(kinds)]),
  title: z.string(),
  status: z.int(),
  /** What is wrong, and where: a path such as `body.notes.0.text`. */
  errors: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
  /** What is there now, where that is why the request was refused. */
  current: z.unknown().optional(),
});
export type Problem = z.infer<typeof problem>;
export type FieldError = NonNullable<Problem['errors']>[number];

/** The kind of a problem. */
export function problemKind({ type }: Problem): ProblemKind {
  return type.slice('urn:turnwise:problem:'.length) as ProblemKind;
}
