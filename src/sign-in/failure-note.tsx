import { TurnwiseError } from '../api/turnwise.ts';
import { m } from '../messages/index.ts';

/** Why one could not sign in, or choose a password; nothing while nothing failed. */
export function FailureNote({ error }: { error: Error | null }) {
  return (
    <p role="alert" className="min-h-5 text-sm text-danger">
      {error && wordsOf(error)}
    </p>
  );
}

function wordsOf(error: Error): string {
  if (!(error instanceof TurnwiseError)) return m.sign_in_failed();
  switch (error.kind) {
    case 'wrong-password':
      return m.sign_in_wrong();
    case 'too-many-attempts':
      return m.sign_in_slowed();
    case 'not-found':
      return m.invitation_over();
    case 'provider-unreachable':
      return m.sign_in_provider_down();
    case 'unreachable':
      return m.sign_in_unreachable();
    case 'store-unavailable':
      return m.sign_in_no_store();
    default:
      return m.sign_in_failed();
  }
}
