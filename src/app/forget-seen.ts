import { getSession, onSessionChange } from '../session/session.ts';
import { forgetStored, readStored, writeStored } from '../ui/stored.ts';

/** What is kept of the person rather than of what they saw: how they like the page. */
const preferences = ['turnwise.theme', 'PARAGLIDE_LOCALE'];
/** What begins the keys of work that the server does not have yet; whose it is follows. */
export const unsaved = ['turnwise.review.', 'turnwise.draft.'];
const lastPerson = 'turnwise.person';

/** Removes from this browser what was seen in it: all but preferences, and what begins with one of `kept`. */
export async function forgetSeen(kept: readonly string[] = []): Promise<void> {
  forgetStored([...preferences, ...kept]);
  sessionStorage.clear();
  await removeOutlines();
}

/** Removes what another person saw in this browser, now and whenever somebody signs in. Their work stays. */
export function forgetOthers(): void {
  const look = () => {
    const { person } = getSession();
    if (!person) return;
    const last = readStored(lastPerson);
    if (last !== null && last !== person.id) void forgetSeen(unsaved);
    writeStored(lastPerson, person.id);
  };
  look();
  onSessionChange(look);
}

/** Removes the outlines of clips; a browser that keeps none has nothing to remove. */
function removeOutlines(): Promise<void> {
  return new Promise((resolve) => {
    const removing = indexedDB.deleteDatabase('turnwise');
    for (const event of ['success', 'error', 'blocked']) {
      removing.addEventListener(event, () => resolve());
    }
  });
}
