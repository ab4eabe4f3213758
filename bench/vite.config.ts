import { defineConfig } from 'vite';

/** Builds what drives the measurements; the pages that it measures are built when it runs. */
export default defineConfig({
  build: {
    ssr: true,
    outDir: 'dist/bench',
    copyPublicDir: false,
    rolldownOptions: {
      input: ['main', 'serve', 'upstream', 'bare-proxy'].map((name) => `bench/${name}.ts`),
    },
  },
});
