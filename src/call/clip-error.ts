/** Why a clip cannot be heard, by what a reviewer can do about it. */
export type ClipErrorKind =
  | 'missing'
  | 'refused'
  | 'host-refused'
  | 'bad-link'
  | 'not-audio'
  | 'timeout'
  | 'unreachable'
  | 'offline'
  | 'server'
  | 'rate-limited'
  | 'undecodable';

const passing: ReadonlySet<ClipErrorKind> = new Set([
  'timeout',
  'unreachable',
  'offline',
  'server',
  'rate-limited',
]);

/** Whether a clip that failed for this reason may well be heard later, as it is. */
export function isPassing(kind: ClipErrorKind): boolean {
  return passing.has(kind);
}

/** A clip that could not be fetched or decoded. */
export class ClipError extends Error {
  readonly kind: ClipErrorKind;
  /** How long the platform asks to wait, in ms. */
  readonly retryAfterMs: number | undefined;

  constructor(kind: ClipErrorKind, retryAfterMs?: number) {
    super(kind);
    this.name = 'ClipError';
    this.kind = kind;
    this.retryAfterMs = retryAfterMs;
  }
}
