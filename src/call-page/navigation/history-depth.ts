/** How many entries of the browser's history lie between an entry of a call and its first one. */
export function depthOf(state: unknown): number {
  const { depth } = Object(state);
  return typeof depth === 'number' ? depth : 0;
}
