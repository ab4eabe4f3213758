import './index.css';
import { callDetailsPath } from './api/call-details-path.ts';
import { preloadJson } from './api/client.ts';
import { pages } from './app/pages.ts';
import { callRefOf } from './call/call-path.ts';
import type { CallRef } from './call/types.ts';
import { firstItems } from './first-words/first-items.ts';
import { hideFirstWords, showFirstWords } from './first-words/show.ts';
import { bring } from './ui/bring.ts';

/** How long the application waits for a quick answer to be painted first, in ms. */
const headStartMs = 200;

/**
 * Shows the first words of a call as soon as they come. Resolves with the body of the answer once they
 * are painted; with null when there are none, or when they take long.
 */
function openCall(ref: CallRef): Promise<unknown> {
  const { searchParams } = new URL(location.href);
  const opensAtTop = !searchParams.has('turn') && searchParams.get('panel') !== 'raw';
  return new Promise((resolve) => {
    setTimeout(resolve, headStartMs, null);
    preloadJson(callDetailsPath(ref), async (body) => {
      const items = opensAtTop ? firstItems(body) : [];
      if (items.length > 0) await showFirstWords(items);
      resolve(body);
    });
  });
}

/**
 * Starts the application. A call is asked for first; while its answer is on its way, the application
 * and the call's page are made ready, to be rendered once the first words are painted.
 */
async function start(ref: CallRef | null): Promise<void> {
  const opened = ref && openCall(ref);
  const callPage = bring(pages.call).catch(() => {
    // The route asks again, and says what is wrong.
  });
  const { render } = await import('./app/render.tsx');
  if (!ref) return render(null);
  await callPage;
  const body = await opened;
  render(body === null ? null : { ref, body });
}

start(callRefOf(location)).catch(() => {
  hideFirstWords();
  document.getElementById('not-loaded')?.removeAttribute('hidden');
});
