import { askTurnwise, TurnwiseError } from '../api/turnwise.ts';
import { routes } from '../contract/routes.ts';
import { m } from '../messages/index.ts';
import { hasStored } from '../ui/stored.ts';
import { forgetSeen, unsaved } from './forget-seen.ts';

/** Signs out, and leaves nothing of what was seen in this browser. */
export async function signOut(): Promise<void> {
  if (hasStored(unsaved) && !window.confirm(m.sign_out_unsaved())) return;
  let goOnAt: string | null;
  try {
    ({ goOnAt } = await askTurnwise(routes.signOut, {}));
  } catch (error) {
    if (!(error instanceof TurnwiseError)) throw error;
    window.alert(m.sign_out_failed());
    return;
  }
  await forgetSeen();
  // What is in memory goes with the page.
  location.assign(goOnAt ?? '/');
}
