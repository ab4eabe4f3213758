import type { HtmlTagDescriptor, Plugin, Rolldown } from 'vite';

const parts = ['/src/app/render.tsx', '/src/call-page/call-page.tsx'];

/** Adds a chunk and all that it imports; chunks may import each other. */
function addFiles(
  files: Set<string>,
  chunk: Rolldown.OutputChunk,
  bundle: Rolldown.OutputBundle,
): void {
  if (files.has(chunk.fileName)) return;
  files.add(chunk.fileName);
  for (const name of chunk.imports) {
    const other = bundle[name];
    if (other?.type === 'chunk') addFiles(files, other, bundle);
  }
}

/**
 * Names the application's scripts in the page, so that the browser fetches them while the first words
 * of a call are still on their way; they run once they are imported.
 */
export const preloadApplication: Plugin = {
  name: 'turnwise-preload-application',
  apply: (_, { command, isSsrBuild }) => command === 'build' && !isSsrBuild,
  transformIndexHtml: {
    order: 'post',
    handler(_, { bundle = {} }): HtmlTagDescriptor[] {
      const files = new Set<string>();
      for (const chunk of Object.values(bundle)) {
        const isPart =
          chunk.type === 'chunk' && parts.some((part) => chunk.facadeModuleId?.endsWith(part));
        if (isPart) addFiles(files, chunk, bundle);
      }
      return [...files].map((file) => ({
        tag: 'link',
        attrs: { rel: 'modulepreload', fetchpriority: 'low', crossorigin: true, href: `/${file}` },
        injectTo: 'head',
      }));
    },
  },
};
