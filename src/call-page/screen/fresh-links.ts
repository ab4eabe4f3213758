import { toCues } from '../../call/track.ts';
import type { Call } from '../../call/types.ts';

const leastIntervalMs = 60_000;

/**
 * Finds fresh links for clips whose links were refused by fetching the call again: once for all clips
 * that are refused together, and at most once a minute.
 */
export function createLinkRefresher(
  fetchAgain: () => Promise<Call | undefined>,
): (clipId: string) => Promise<string | null> {
  let links: Promise<Map<string, string>> | null = null;
  let askedAt = Number.NEGATIVE_INFINITY;
  const askAgain = async () => {
    const call = await fetchAgain();
    const clips = call ? toCues(call).flatMap(({ clip }) => clip ?? []) : [];
    return new Map(clips.map(({ id, url }) => [id, url]));
  };
  return async (clipId) => {
    if (!links || performance.now() - askedAt > leastIntervalMs) {
      askedAt = performance.now();
      links = askAgain();
    }
    return (await links).get(clipId) ?? null;
  };
}
