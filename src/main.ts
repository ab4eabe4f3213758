import './index.css';
import { callDetailsPath } from './api/call-details-path.ts';
import { preloadJson } from './api/client.ts';
import { pages } from './app/pages.ts';
import { callRefOf } from './call/call-path.ts';
import type { CallRef } from './call/types.ts';
import { firstItems } from './first-words/first-items.ts';
import { hideFirstWords, showFirstWords } from './first-words/show.ts';

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

/** Starts the application; a call's own page comes along with it. */
async function start(ref: CallRef | null): Promise<void> {
  if (ref) {
    await openCall(ref);
    pages.call().catch(() => {
      // The route asks again, and says what is wrong.
    });
  }
  await import('./app/render.tsx');
}

start(callRefOf(location)).catch(() => {
  hideFirstWords();
  document.getElementById('not-loaded')?.removeAttribute('hidden');
});
