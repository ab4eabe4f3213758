import { basename, join } from 'node:path';
import { build } from 'vite';
import { projectRoot } from '../../project-root.ts';

/** Builds a program that tests run as a process of its own; gives its path. */
export async function buildProgram(source: string): Promise<string> {
  const name = basename(source, '.ts');
  const outDir = join(projectRoot, 'dist/testing', name);
  await build({
    configFile: false,
    logLevel: 'error',
    root: projectRoot,
    build: { ssr: source, outDir },
  });
  return join(outDir, `${name}.js`);
}
