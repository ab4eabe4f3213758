import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

function nearestPackage(folder: string): string {
  if (existsSync(join(folder, 'package.json'))) return folder;
  const parent = dirname(folder);
  if (parent === folder) throw new Error(`No package.json above ${import.meta.dirname}`);
  return nearestPackage(parent);
}

/** The folder of package.json, the same whether this runs from source or bundled into `dist/server`. */
export const projectRoot: string = nearestPackage(import.meta.dirname);
