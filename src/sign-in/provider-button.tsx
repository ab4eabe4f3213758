import { useState } from 'react';
import { askTurnwise } from '../api/turnwise.ts';
import { routes } from '../contract/routes.ts';
import { m } from '../messages/index.ts';
import { Button } from '../ui/button.tsx';
import { FailureNote } from './failure-note.tsx';

interface ProviderButtonProps {
  /** The page to come back to. */
  to: string;
  /** The secret of an invitation that is taken by this. */
  invitation?: string;
}

/** Leads to the provider that people sign in at. */
export function ProviderButton({ to, invitation }: ProviderButtonProps) {
  const [isBusy, setBusy] = useState(false);
  const [error, setError] = useState<Error | null>(null);
  const goThere = async () => {
    setBusy(true);
    setError(null);
    try {
      const body = { to, invitation: invitation ?? null };
      location.assign((await askTurnwise(routes.startSignIn, { body })).location);
    } catch (failure) {
      setError(failure as Error);
      setBusy(false);
    }
  };
  return (
    <div className="space-y-2">
      <Button
        primary
        disabled={isBusy}
        onClick={() => void goThere()}
        className="w-full pointer-coarse:h-11"
      >
        {m.sign_in_provider()}
      </Button>
      <FailureNote error={error} />
    </div>
  );
}
