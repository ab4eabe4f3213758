import { createHmac, timingSafeEqual } from 'node:crypto';
import type { GiveLink } from './masking/call-masking.ts';

const mark = '#turnwise=';

/**
 * Links as a session may use them: each carries proof that this session was given it. Whoever copies one, or
 * comes by one elsewhere, cannot have its clip fetched. A fragment is no part of what is asked of a host.
 */
export function giveLinks(key: string): GiveLink {
  return (link) => `${link}${mark}${proofOf(link, key)}`;
}

/** The link itself, where it was given to the session; undefined where it was not. */
export function takeLink(given: string, key: string): string | undefined {
  const at = given.lastIndexOf(mark);
  if (at < 0) return undefined;
  const link = given.slice(0, at);
  const [proof, expected] = [given.slice(at + mark.length), proofOf(link, key)].map((text) =>
    Buffer.from(text),
  );
  if (!proof || !expected || proof.length !== expected.length) return undefined;
  return timingSafeEqual(proof, expected) ? link : undefined;
}

function proofOf(link: string, key: string): string {
  return createHmac('sha256', key).update(link).digest('base64url');
}
