import { X } from 'lucide-react';
import { type ComponentType, createElement } from 'react';
import { m } from '../../messages/index.ts';
import { Button } from '../../ui/button.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { useEscape } from '../../ui/use-escape.ts';
import { useOnDemand } from '../../ui/use-on-demand.ts';

interface OnDemandProps<Props extends object> {
  load(): Promise<ComponentType<Props>>;
  /** Whether to load it; once loaded, it stays. */
  isWanted?: boolean;
  /** Closes the message about a part that did not load. */
  onClose?(): void;
  props: Props;
}

/** A part of the page that is loaded when it is first wanted; a message where it does not load. */
export function OnDemand<Props extends object>(each: OnDemandProps<Props>) {
  const { load, isWanted = true, onClose, props } = each;
  const { loaded, hasFailed, retry } = useOnDemand(load, isWanted);
  if (loaded) return createElement(loaded, props);
  if (!isWanted) return null;
  return (
    <>
      {onClose && <EscapeGivesUp onClose={onClose} />}
      {hasFailed && <PartFailed onRetry={retry} onClose={onClose} />}
    </>
  );
}

/** Escape closes a part also while it is still on its way. */
function EscapeGivesUp({ onClose }: { onClose(): void }) {
  useEscape(onClose);
  return null;
}

interface PartFailedProps {
  onRetry(): void;
  onClose: (() => void) | undefined;
}

/** Says that a part did not load: the network failed, or the server has a newer Turnwise. */
function PartFailed({ onRetry, onClose }: PartFailedProps) {
  return (
    <div
      role="alert"
      className="flex flex-wrap items-center gap-x-3 gap-y-1 bg-warning-soft px-4 py-1.5 text-sm text-warning"
    >
      {m.part_failed()}
      <Button onClick={onRetry}>{m.retry()}</Button>
      {onClose && <IconButton icon={X} label={m.close()} onClick={onClose} className="ms-auto" />}
    </div>
  );
}
