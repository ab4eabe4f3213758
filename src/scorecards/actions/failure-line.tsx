import { X } from 'lucide-react';
import { TurnwiseError } from '../../api/turnwise.ts';
import { m } from '../../messages/index.ts';
import { IconButton } from '../../ui/icon-button.tsx';

interface FailureLineProps {
  error: Error | null;
  onClose(): void;
}

/** Says that something could not be done, and why; nothing while nothing failed. */
export function FailureLine({ error, onClose }: FailureLineProps) {
  if (!error) return null;
  const said = error instanceof TurnwiseError ? error.problem?.errors?.[0]?.message : undefined;
  const isPassing = error instanceof TurnwiseError && error.isPassing;
  return (
    <div
      role="alert"
      className="flex items-center gap-2 bg-danger-soft py-1 ps-4 pe-2 text-sm text-danger"
    >
      <p className="min-w-0 flex-1">
        {isPassing ? m.action_failed_now() : m.action_failed()}
        {said && ` ${said}`}
      </p>
      <IconButton icon={X} label={m.close()} onClick={onClose} />
    </div>
  );
}
