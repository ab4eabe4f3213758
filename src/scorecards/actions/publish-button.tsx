import { Popover } from '@base-ui/react/popover';
import { useState } from 'react';
import type { ScorecardIssue } from '../../contract/scorecard-issues.ts';
import { m } from '../../messages/index.ts';
import { Button } from '../../ui/button.tsx';

interface PublishButtonProps {
  /** Of the draft. */
  number: number;
  issues: readonly ScorecardIssue[];
  isPublishing: boolean;
  /** Publishing was tried while something is wrong. */
  onLacking(): void;
  onPublish(): void;
}

/** Publishes the draft, once that is confirmed; leads to what is lacking before it can be. */
export function PublishButton(props: PublishButtonProps) {
  const { number, issues, isPublishing, onLacking, onPublish } = props;
  const [isOpen, setOpen] = useState(false);
  const change = (opens: boolean) => {
    if (opens && issues.length > 0) onLacking();
    else setOpen(opens);
  };
  return (
    <Popover.Root open={isOpen} onOpenChange={change}>
      <Popover.Trigger
        render={
          <Button primary disabled={isPublishing} className="pointer-coarse:h-11">
            {m.publish()}
          </Button>
        }
      />
      <Popover.Portal>
        <Popover.Positioner side="bottom" align="end" sideOffset={6} className="z-30">
          <Popover.Popup className="w-80 max-w-[calc(100vw-16px)] rounded-xl border border-line bg-surface p-4 text-sm shadow-2xl">
            <Popover.Title className="font-semibold">{m.publish_title({ number })}</Popover.Title>
            <Popover.Description className="mt-1 text-muted">
              {m.publish_body()}
            </Popover.Description>
            <div className="mt-3 flex justify-end gap-2">
              <Popover.Close render={<Button className="pointer-coarse:h-11" />}>
                {m.cancel()}
              </Popover.Close>
              <Button
                primary
                disabled={isPublishing}
                className="pointer-coarse:h-11"
                onClick={() => {
                  setOpen(false);
                  onPublish();
                }}
              >
                {m.publish()}
              </Button>
            </div>
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  );
}
