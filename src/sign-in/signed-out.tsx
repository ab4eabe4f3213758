import { Dialog } from '@base-ui/react/dialog';
import type { Session } from '../contract/session.ts';
import { m } from '../messages/index.ts';
import { SignInForm } from './sign-in-form.tsx';

interface SignedOutProps {
  /** Whose session ended. */
  person: NonNullable<Session['person']>;
}

/** Asks who was signed in to sign in again, over the page, which stays as it is. */
export function SignedOut({ person }: SignedOutProps) {
  const onSignedIn = (session: Session) => {
    // What the page shows is somebody else's.
    if (session.person?.id !== person.id) location.reload();
  };
  return (
    <Dialog.Root open>
      <Dialog.Portal>
        <Dialog.Backdrop className="fixed inset-0 z-40 bg-black/40" />
        <Dialog.Popup className="fixed inset-x-4 top-[15vh] z-50 mx-auto max-w-88 rounded-xl border border-line bg-surface p-6 shadow-2xl outline-none">
          <Dialog.Title className="text-lg font-semibold">{m.signed_out_title()}</Dialog.Title>
          <Dialog.Description className="mt-1 mb-4 text-sm text-muted">
            {m.signed_out_body()}
          </Dialog.Description>
          <SignInForm name={person.name} onSignedIn={onSignedIn} />
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
