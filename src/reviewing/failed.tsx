import { CloudOff, Lock } from 'lucide-react';
import { TurnwiseError } from '../api/turnwise.ts';
import { m } from '../messages/index.ts';
import { Button } from '../ui/button.tsx';
import { Placeholder } from '../ui/placeholder.tsx';

/** Whether the work of reviewing cannot be seen from here at all, whatever one tries. */
export function isForbidden(error: Error | null): error is TurnwiseError {
  return error instanceof TurnwiseError && ['sign-in-needed', 'not-allowed'].includes(error.kind);
}

interface FailedProps {
  error: Error;
  /** What cannot be read. */
  title: string;
  onRetry(): void;
}

/** Why what belongs to reviewing cannot be seen, and what to do about it. */
export function Failed({ error, title, onRetry }: FailedProps) {
  if (isForbidden(error)) {
    return (
      <Placeholder icon={Lock} title={m.reviews_not_here()} isPage>
        {m.reviews_not_here_body()}
      </Placeholder>
    );
  }
  const isUnreachable = error instanceof TurnwiseError && error.kind === 'unreachable';
  return (
    <Placeholder icon={CloudOff} title={title}>
      <p>{isUnreachable ? m.reviews_unreachable_body() : m.reviews_failed_body()}</p>
      <Button className="mt-3" onClick={onRetry}>
        {m.retry()}
      </Button>
    </Placeholder>
  );
}
