import './index.css';
import { callDetailsPath } from './api/call-details-path.ts';
import { preloadJson } from './api/client.ts';
import { pages } from './app/pages.ts';
import { callRefOf } from './call/call-path.ts';

// The call, its page and the application come side by side, instead of one after the other.
const ref = callRefOf(location);
if (ref) {
  preloadJson(callDetailsPath(ref));
  pages.call().catch(() => {
    // The route asks again, and says what is wrong.
  });
}
void import('./app/render.tsx');
