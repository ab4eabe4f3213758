import type { ClipError, ClipErrorKind } from '../../call/clip-error.ts';
import type { ClipOutline } from './decode.ts';

/** Where a clip stands. */
export type ClipState =
  /** Nothing is known of it. */
  | { status: 'idle' }
  /** `isSlow`: it has been loading for longer than a reviewer expects. */
  | { status: 'loading'; isSlow: boolean }
  /** Heard before: it can be drawn, and its audio is fetched when it is to sound. */
  | { status: 'outlined'; outline: ClipOutline }
  | { status: 'ready'; outline: ClipOutline; blob: Blob }
  /** `willRetry`: while it is in view or held, it is fetched again automatically. */
  | { status: 'failed'; error: ClipError; willRetry: boolean };

/** Faults of the network or of the whole platform: any other clip would fail too. */
const outages: ReadonlySet<ClipErrorKind> = new Set(['offline', 'unreachable', 'rate-limited']);

/** Whether a clip failed by an outage that is expected to pass. */
export function isAwaited(state: ClipState): boolean {
  return state.status === 'failed' && state.willRetry && outages.has(state.error.kind);
}
