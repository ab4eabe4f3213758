import type { HtmlTagDescriptor, Plugin, Rolldown } from 'vite';

const parts = ['/src/app/render.tsx', '/src/call-page/call-page.tsx'];

/** A chunk and all that it imports. */
function filesOf(chunk: Rolldown.OutputChunk, bundle: Rolldown.OutputBundle): string[] {
  const imported = chunk.imports.flatMap((name) => {
    const other = bundle[name];
    return other?.type === 'chunk' ? filesOf(other, bundle) : [];
  });
  return [chunk.fileName, ...imported];
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
      const files = Object.values(bundle).flatMap((chunk) => {
        const isPart =
          chunk.type === 'chunk' && parts.some((part) => chunk.facadeModuleId?.endsWith(part));
        return isPart ? filesOf(chunk, bundle) : [];
      });
      return [...new Set(files)].map((file) => ({
        tag: 'link',
        attrs: { rel: 'modulepreload', fetchpriority: 'low', crossorigin: true, href: `/${file}` },
        injectTo: 'head',
      }));
    },
  },
};
