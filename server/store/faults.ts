/** The store cannot be used now: what needs it has to wait, and nothing else does. */
export class StoreUnavailable extends Error {
  /** The system's or PostgreSQL's code, such as ECONNREFUSED or 57P01. */
  readonly code: string | undefined;

  constructor(cause: unknown) {
    super('The store cannot be used now.', { cause });
    this.code = codeOf(cause);
  }
}

/** The code of an error, or of the one that it wraps. */
export function codeOf(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  if ('code' in error && typeof error.code === 'string') return error.code;
  return codeOf(error.cause);
}

/**
 * What the system says of a connection (ECONNREFUSED), and PostgreSQL's classes of codes for: connection
 * lost, resources exhausted, shut down, system error.
 */
const unavailableCode = /^(?:E(?!RR_)[A-Z]+|(?:08|53|57P|58)[\dA-Z]+)$/;

/** Whether an error says that the database is out of reach, not that the request was wrong. */
export function isUnavailable(error: unknown): boolean {
  const code = codeOf(error);
  if (code !== undefined) return unavailableCode.test(code);
  return /timeout|terminated|closed/i.test(innermostMessage(error));
}

/** What pg says without a code: "Connection terminated unexpectedly", "timeout exceeded when …". */
function innermostMessage(error: unknown): string {
  if (!(error instanceof Error)) return '';
  return error.cause instanceof Error ? innermostMessage(error.cause) : error.message;
}
