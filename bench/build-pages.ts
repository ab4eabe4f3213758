import { join } from 'node:path';
import { build } from 'vite';
import { precompress } from '../server/http/precompress.ts';
import { projectRoot } from '../server/project-root.ts';

/** Builds a page to measure the app against; gives the folder that it is served from. */
export async function buildPage(name: 'limit' | 'naive' | 'bare'): Promise<string> {
  const folder = `dist/bench/pages/${name}`;
  await build({
    configFile: false,
    root: join(projectRoot, 'bench/pages', name),
    logLevel: 'error',
    plugins: [precompress],
    build: { outDir: join(projectRoot, folder), emptyOutDir: true },
  });
  return folder;
}
