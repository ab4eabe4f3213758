import { Check, Copy } from 'lucide-react';
import type { Invitation } from '../contract/people.ts';
import { formatDateTime } from '../messages/format.ts';
import { m } from '../messages/index.ts';
import { Button } from '../ui/button.tsx';
import { useCopy } from '../ui/copy.ts';

/** A link that was just made: it can be copied now, and is told never again. */
export function InvitationLink({ invitation }: { invitation: Invitation }) {
  const { copied, copy } = useCopy();
  const { secret, expiresAt } = invitation;
  const link = `${location.origin}/invitation#${secret}`;
  return (
    <div role="status" className="rounded-lg bg-accent-soft p-3 text-sm">
      <p>{m.invitation_made({ time: formatDateTime(Date.parse(expiresAt)).slice(0, 16) })}</p>
      <div className="mt-2 flex items-center gap-2">
        <code className="min-w-0 flex-1 truncate text-xs">{link}</code>
        <Button autoFocus onClick={() => copy(link)} className="pointer-coarse:h-11">
          {copied ? <Check size={14} aria-hidden /> : <Copy size={14} aria-hidden />}
          {copied ? m.copied() : m.invitation_copy()}
        </Button>
      </div>
    </div>
  );
}
