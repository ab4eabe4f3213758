import { hashKey } from '@tanstack/react-query';

/** Whether two values are the same as JSON, in whatever order their properties stand. */
export function isSameJson(a: unknown, b: unknown): boolean {
  return hashKey([a]) === hashKey([b]);
}
