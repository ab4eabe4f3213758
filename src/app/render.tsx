import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { callQuery } from '../api/call-query.ts';
import { callRefOf } from '../call/call-path.ts';
import { App } from './app.tsx';
import { queryClient } from './query-client.ts';

/**
 * Takes the call of the page's address, if its answer is here already: its page is then rendered at
 * once, not after a skeleton.
 */
async function prefetchCall(): Promise<void> {
  const ref = callRefOf(location);
  if (!ref) return;
  const oneTask = new Promise((resolve) => setTimeout(resolve));
  await Promise.race([queryClient.prefetchQuery(callQuery(ref)), oneTask]);
}

/** Puts the application into the page. */
export async function render(): Promise<void> {
  const root = document.getElementById('root');
  if (!root) throw new Error('index.html has no #root');
  await prefetchCall();
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
}
