import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { callQuery } from '../api/call-query.ts';
import { callRefOf } from '../call/call-path.ts';
import { App } from './app.tsx';
import { queryClient } from './query-client.ts';

/**
 * Waits at most one task for the call of the page's address. If its answer is here already, the call is
 * rendered at once instead of a skeleton.
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
