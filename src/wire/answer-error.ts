import type { Problem } from '../call/types.ts';

/** Why an answer is no call: a documented business error, any other, or a body that cannot be read. */
export type AnswerErrorKind =
  | 'task-missing'
  | 'account-missing'
  | 'record-missing'
  | 'platform'
  | 'unreadable';

/** What an answer that is no call says of itself. */
export interface AnswerErrorDetails {
  code?: number | string;
  /** The platform's own words. */
  platformMessage?: string;
  /** The place that could not be read. */
  problem?: Problem;
}

/** An answer of the platform that is no call. */
export class AnswerError extends Error {
  readonly kind: AnswerErrorKind;
  readonly details: AnswerErrorDetails;

  constructor(kind: AnswerErrorKind, details: AnswerErrorDetails = {}) {
    super(kind);
    this.name = 'AnswerError';
    this.kind = kind;
    this.details = details;
  }
}
