import './index.css';
import { callDetailsPath } from './api/call-details-path.ts';
import { preloadJson } from './api/client.ts';
import { pages } from './app/pages.ts';
import { callRefOf } from './call/call-path.ts';
import type { CallRef } from './call/types.ts';
import { firstItems } from './first-words/first-items.ts';
import { hideFirstWords, showFirstWords } from './first-words/show.ts';
import { loadPart } from './ui/loaded-parts.ts';

/** How long the application waits for a quick answer to be painted first, in ms. */
const headStartMs = 200;

/** Shows the first words of a call as soon as they come; resolves then, or when they take long. */
function openCall(ref: CallRef): Promise<void> {
  const { searchParams } = new URL(location.href);
  const opensAtTop = !searchParams.has('turn') && searchParams.get('panel') !== 'raw';
  return new Promise((resolve) => {
    setTimeout(resolve, headStartMs);
    preloadJson(callDetailsPath(ref), async (body) => {
      const items = opensAtTop ? firstItems(body) : [];
      if (items.length > 0) await showFirstWords(items);
      resolve();
    });
  });
}

/**
 * Starts the application. A call is asked for first; while its answer is on its way, the application
 * and the call's page are made ready, to be rendered once the first words are painted.
 */
async function start(ref: CallRef | null): Promise<void> {
  const opened = ref && openCall(ref);
  const callPage = loadPart(pages.call).catch(() => {
    // The route asks again, and says what is wrong.
  });
  const { render } = await import('./app/render.tsx');
  if (ref) await callPage;
  await opened;
  await render();
}

start(callRefOf(location)).catch(() => {
  hideFirstWords();
  document.getElementById('not-loaded')?.removeAttribute('hidden');
});
