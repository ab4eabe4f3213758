import { Popover } from '@base-ui/react/popover';
import { Trash2 } from 'lucide-react';
import { m } from '../../messages/index.ts';
import { Button } from '../../ui/button.tsx';
import { IconButton } from '../../ui/icon-button.tsx';

/** Removes the draft, once that is confirmed. */
export function DiscardDraft({ onDiscard }: { onDiscard(): void }) {
  return (
    <Popover.Root>
      <Popover.Trigger
        render={
          <IconButton icon={Trash2} label={m.review_discard()} className="pointer-coarse:size-11" />
        }
      />
      <Popover.Portal>
        <Popover.Positioner side="bottom" align="end" sideOffset={6} className="z-30">
          <Popover.Popup className="w-72 max-w-[calc(100vw-16px)] rounded-xl border border-line bg-surface p-4 text-sm shadow-2xl">
            <Popover.Title className="font-semibold">{m.review_discard()}</Popover.Title>
            <Popover.Description className="mt-1 text-muted">
              {m.draft_discard_sure()}
            </Popover.Description>
            <div className="mt-3 flex justify-end gap-2">
              <Popover.Close render={<Button className="pointer-coarse:h-11" />}>
                {m.cancel()}
              </Popover.Close>
              <Popover.Close
                render={<Button className="text-danger pointer-coarse:h-11" onClick={onDiscard} />}
              >
                {m.review_discard()}
              </Popover.Close>
            </div>
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  );
}
