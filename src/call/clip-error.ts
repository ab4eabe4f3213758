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
