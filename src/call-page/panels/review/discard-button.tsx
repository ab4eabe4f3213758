import { Trash2 } from 'lucide-react';
import { useState } from 'react';
import { m } from '../../../messages/index.ts';
import { Button } from '../../../ui/button.tsx';

/** Discards the draft, once that is confirmed. */
export function DiscardButton({ onDiscard }: { onDiscard(): void }) {
  const [isAsking, setAsking] = useState(false);
  if (!isAsking) {
    return (
      <Button onClick={() => setAsking(true)} className="text-muted pointer-coarse:h-11">
        <Trash2 size={14} aria-hidden />
        {m.review_discard()}
      </Button>
    );
  }
  return (
    <p className="flex flex-wrap items-center gap-2 text-sm">
      {m.review_discard_sure()}
      <Button autoFocus onClick={() => setAsking(false)} className="pointer-coarse:h-11">
        {m.cancel()}
      </Button>
      <Button onClick={onDiscard} className="text-danger pointer-coarse:h-11">
        {m.review_discard()}
      </Button>
    </p>
  );
}
