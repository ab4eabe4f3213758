import type { ClipError } from '../../call/clip-error.ts';
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
  /** `willRetry`: while it is in view or held, it is asked for again without anyone's doing. */
  | { status: 'failed'; error: ClipError; willRetry: boolean };
