import './index.css';
import { callDetailsPath } from './api/call-details-path.ts';
import { getJson, preloadJson } from './api/client.ts';
import { pages } from './app/pages.ts';
import { callPath, callRefOf } from './call/call-path.ts';
import type { CallRef } from './call/types.ts';
import { firstItems } from './first-words/first-items.ts';
import { hideFirstWords, showFirstWords } from './first-words/show.ts';
import { preloadOutlines } from './player/clips/outline-store.ts';
import { type getSession, mayDo, setSession } from './session/session.ts';
import { loadPart } from './ui/loaded-parts.ts';

/** How long the application's scripts, fetched already, wait to run for an answer that comes at once, in ms. */
const atOnceMs = 100;
/** How long rendering waits for a call's answer once they have run, in ms: a skeleton would be drawn in vain. */
const headStartMs = 100;

/** Resolves with null after so many ms. */
function after(ms: number): Promise<null> {
  return new Promise((resolve) => setTimeout(resolve, ms, null));
}

/**
 * Shows the first words of a call as soon as its answer comes. Resolves with the body of the answer once
 * they are painted.
 */
function openCall(ref: CallRef): Promise<unknown> {
  const { searchParams } = new URL(location.href);
  const opensAtTop = !searchParams.has('turn') && searchParams.get('panel') !== 'raw';
  preloadOutlines(callPath(ref));
  return new Promise((resolve) => {
    preloadJson(callDetailsPath(ref), async (body) => {
      const items = opensAtTop ? firstItems(body) : [];
      if (items.length > 0) await showFirstWords(items);
      resolve(body);
    });
  });
}

/**
 * Starts the application. Asks for the call first; unless its answer comes at once, runs the scripts of
 * the application and of the call's page meanwhile. Renders them once the first words are painted, or
 * where the answer takes long.
 */
async function start(ref: CallRef | null): Promise<void> {
  const opened = ref ? openCall(ref) : Promise.resolve(null);
  await Promise.race([opened, after(atOnceMs)]);
  const callPage = loadPart(pages.call).catch(() => {
    // The route loads it again, and says so if it fails again.
  });
  try {
    const { render } = await import('./app/render.tsx');
    if (ref) await callPage;
    const body = await Promise.race([opened, after(headStartMs)]);
    render(ref && body !== null ? { ref, body } : null);
  } catch {
    hideFirstWords();
    // First words that come after this would cover what it says.
    void opened.then(hideFirstWords);
    document.getElementById('not-loaded')?.removeAttribute('hidden');
  }
}

// At development Vite serves the page, which nobody told who asks.
if (import.meta.env.DEV) {
  setSession(
    (await getJson('/api/v1/session', new AbortController().signal)) as ReturnType<
      typeof getSession
    >,
  );
}

// A call as it was reviewed is not asked of the platform, nor any for who may see none.
const isReviewed = new URLSearchParams(location.search).has('as-reviewed');
void start(isReviewed || !mayDo('read') ? null : callRefOf(location));
