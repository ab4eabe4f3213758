import { hash } from 'node:crypto';

/** A stable id in the form of a UUID, derived from what it identifies. */
export function uuidOf(...parts: (string | number)[]): string {
  const hex = hash('md5', parts.join('\n'));
  const variant = ((Number.parseInt(hex.charAt(16), 16) & 0x3) | 0x8).toString(16);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20)}`;
}

/** A stable number in `[0, below)`, for values that should look varied yet never change. */
export function variety(below: number, ...parts: (string | number)[]): number {
  return Number.parseInt(hash('md5', parts.join('\n')).slice(0, 8), 16) % below;
}
