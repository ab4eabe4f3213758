import { hasDotSegment } from '../http/dot-segments.ts';

const DOCUMENTED_END = '/download-voice';

/**
 * Tells the paths of the platform's host under which clips live: those below `basePath` that end in
 * the documented `/download-voice`, and `voicePaths`. Nothing else gets the token, or is fetched.
 */
export function createClipPaths(
  basePath: string,
  voicePaths: readonly string[],
): (pathname: string) => boolean {
  const folder = `${basePath.replace(/\/+$/, '')}/`;

  return (pathname) => {
    if (hasDotSegment(pathname)) return false;
    const isDocumented = pathname.startsWith(folder) && pathname.endsWith(DOCUMENTED_END);
    return isDocumented || voicePaths.some((path) => isAt(path, pathname));
  };
}

/** A path with a final slash is a folder: all that is below it. */
function isAt(path: string, pathname: string): boolean {
  return path.endsWith('/') ? pathname.startsWith(path) : pathname === path;
}
