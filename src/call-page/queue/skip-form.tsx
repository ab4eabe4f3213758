import { useState } from 'react';
import { m } from '../../messages/index.ts';
import { Button } from '../../ui/button.tsx';

interface SkipFormProps {
  onSkip(reason: string): void;
  onCancel(): void;
}

/** Why a call is left out: one of the usual reasons, or another in words. */
export function SkipForm({ onSkip, onCancel }: SkipFormProps) {
  const [reason, setReason] = useState('');
  const usual = [m.queue_skip_silent(), m.queue_skip_own(), m.queue_skip_language()];
  return (
    <form
      className="flex flex-wrap items-center gap-2 px-4 pb-2"
      onSubmit={(event) => {
        event.preventDefault();
        if (reason.trim() !== '') onSkip(reason.trim());
      }}
      onKeyDown={({ key }) => key === 'Escape' && onCancel()}
    >
      {usual.map((each) => (
        <Button key={each} className="h-7" onClick={() => onSkip(each)}>
          {each}
        </Button>
      ))}
      <label className="flex min-w-40 flex-1 items-center">
        <span className="sr-only">{m.queue_skip_reason()}</span>
        <input
          // The form was just asked for: typing goes on in it.
          ref={(input) => input?.focus()}
          value={reason}
          maxLength={500}
          placeholder={m.queue_skip_reason()}
          onChange={({ target }) => setReason(target.value)}
          className="h-7 w-full rounded-md border border-edge bg-surface px-2"
        />
      </label>
      <Button type="submit" className="h-7" disabled={reason.trim() === ''}>
        {m.queue_skip()}
      </Button>
    </form>
  );
}
