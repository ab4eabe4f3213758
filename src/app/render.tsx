import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { callDetailsPath } from '../api/call-details-path.ts';
import { callQuery } from '../api/call-query.ts';
import { dropPreloaded } from '../api/client.ts';
import type { Call, CallRef } from '../call/types.ts';
import { readAnswer } from '../wire/read-answer.ts';
import { App } from './app.tsx';
import { forgetOthers } from './forget-seen.ts';
import { queryClient } from './query-client.ts';

/** A call's address, and the body of the answer for it. */
interface AnsweredCall {
  ref: CallRef;
  body: unknown;
}

/**
 * Puts a call that is here already where its page looks first: the page is then rendered once, not
 * after a skeleton. An answer that is none is left to the page, which says what is wrong with it.
 */
function keepCall({ ref, body }: AnsweredCall): void {
  let call: Call;
  try {
    call = readAnswer(body);
  } catch {
    return;
  }
  queryClient.setQueryData(callQuery(ref).queryKey, call);
  dropPreloaded(callDetailsPath(ref));
}

/** Puts the application into the page, with a call whose answer is here. */
export function render(answered: AnsweredCall | null): void {
  const root = document.getElementById('root');
  if (!root) throw new Error('index.html has no #root');
  forgetOthers();
  if (answered) keepCall(answered);
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
}
