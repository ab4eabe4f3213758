/** A dot segment, alone or beside a slash, percent-encoded once more or not. */
const DOT_SEGMENT = /(?:^|[/\\]|%2f|%5c)(?:\.|%2e){1,2}(?:$|[/\\]|%2f|%5c)/i;

/** Whether some server might take a path, or a part of one, to lead elsewhere than it seems to. */
export function hasDotSegment(path: string): boolean {
  return DOT_SEGMENT.test(path);
}
