import './index.css';
import { callDetailsPath } from './api/call-details-path.ts';
import { preloadJson } from './api/client.ts';
import { pages } from './app/pages.ts';
import { callRefOf } from './call/call-path.ts';
import type { CallRef } from './call/types.ts';
import { firstItems } from './first-words/first-items.ts';
import { hideFirstWords, showFirstWords } from './first-words/show.ts';
import { loadPart } from './ui/loaded-parts.ts';

/** How long rendering waits for a call's answer, in ms: a quick one is painted before the application. */
const headStartMs = 200;

/**
 * Shows the first words of a call as soon as its answer comes. Resolves with the body of the answer once
 * they are painted; with null when the answer takes long.
 */
function openCall(ref: CallRef): Promise<unknown> {
  const { searchParams } = new URL(location.href);
  const opensAtTop = !searchParams.has('turn') && searchParams.get('panel') !== 'raw';
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, headStartMs, null);
    preloadJson(callDetailsPath(ref), async (body) => {
      clearTimeout(timer);
      const items = opensAtTop ? firstItems(body) : [];
      if (items.length > 0) await showFirstWords(items);
      resolve(body);
    });
  });
}

/**
 * Starts the application. Asks for the call first; while its answer is on its way, loads the application
 * and the call's page. Renders them once the first words are painted.
 */
async function start(ref: CallRef | null): Promise<void> {
  const opened = ref ? openCall(ref) : Promise.resolve(null);
  const callPage = loadPart(pages.call).catch(() => {
    // The route loads it again, and says so if it fails again.
  });
  try {
    const { render } = await import('./app/render.tsx');
    if (ref) await callPage;
    const body = await opened;
    render(ref && body !== null ? { ref, body } : null);
  } catch {
    // First words that come after this would cover what it says.
    await opened;
    hideFirstWords();
    document.getElementById('not-loaded')?.removeAttribute('hidden');
  }
}

void start(callRefOf(location));
