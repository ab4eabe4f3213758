import { useLayoutEffect } from 'react';
import type { SignInFailure } from '../contract/session.ts';
import { hideFirstWords } from '../first-words/show.ts';
import { m } from '../messages/index.ts';
import { SignInForm } from './sign-in-form.tsx';

const failures: Record<SignInFailure, () => string> = {
  expired: m.sign_in_expired,
  denied: m.sign_in_denied,
  unreachable: m.sign_in_provider_down,
  unavailable: m.sign_in_unavailable,
  clock: m.sign_in_clock,
  disabled: m.sign_in_disabled,
  invitation: m.invitation_over,
  refused: m.sign_in_refused,
};

/** Why a sign-in at the provider came to nothing, where the address says so. */
function failureWords(): string | null {
  const failed = new URLSearchParams(location.search).get('failed');
  return failed !== null && Object.hasOwn(failures, failed)
    ? failures[failed as SignInFailure]()
    : null;
}

/** What stands in place of every page until one has signed in. */
export function SignInPage() {
  useLayoutEffect(hideFirstWords, []);
  const failure = failureWords();
  return (
    <div className="h-full overflow-y-auto px-4 py-[12vh]">
      <title>{`${m.sign_in()} · Turnwise`}</title>
      <section className="mx-auto max-w-80">
        <h1 className="mb-5 text-xl font-semibold">{m.sign_in()}</h1>
        {failure && (
          <p role="alert" className="mb-4 rounded-lg bg-danger-soft p-3 text-sm text-danger">
            {failure}
          </p>
        )}
        <SignInForm />
      </section>
    </div>
  );
}
