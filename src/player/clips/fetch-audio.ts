import { ClipError } from '../../call/clip-error.ts';
import type { Clip } from '../../call/types.ts';

/** What audio is fetched from. */
export interface ClipAudioSource {
  /** Fetches a clip's audio. Rejects with a {@link ClipError}. */
  fetchClip(url: string, signal: AbortSignal): Promise<Blob>;
  /** A fresh link for a clip whose link was refused; null when there is none. */
  freshLink(clipId: string): Promise<string | null>;
}

/**
 * Fetches a clip's audio. Refused audio usually means an aged link: it is asked for once more under a
 * fresh one. Rejects with a {@link ClipError}.
 */
export async function fetchAudio(
  source: ClipAudioSource,
  { id, url }: Clip,
  signal: AbortSignal,
): Promise<Blob> {
  try {
    return await source.fetchClip(url, signal);
  } catch (error) {
    if (!(error instanceof ClipError) || error.kind !== 'refused') throw error;
    const fresh = await source.freshLink(id);
    if (!fresh || fresh === url) throw error;
    return source.fetchClip(fresh, signal);
  }
}
