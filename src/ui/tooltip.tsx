import { Tooltip as Base } from '@base-ui/react/tooltip';
import type { ReactElement, ReactNode } from 'react';

interface TooltipProps {
  content: ReactNode;
  /** The element that it explains; it must be able to take focus. */
  children: ReactElement<Record<string, unknown>>;
}

/** Escape closes the tooltip, and what it stands in too: a dialog takes one press, not two. */
function letEscapePass(_: boolean, details: Base.Root.ChangeEventDetails) {
  if (details.reason === 'escape-key') details.allowPropagation();
}

/** Words shown while its element is hovered or focused. */
export function Tooltip({ content, children }: TooltipProps) {
  return (
    <Base.Root onOpenChange={letEscapePass}>
      <Base.Trigger render={children} delay={300} />
      <Base.Portal>
        <Base.Positioner sideOffset={6} className="z-50">
          <Base.Popup className="max-w-80 rounded-md bg-ink px-2 py-1 text-xs break-words text-surface shadow-lg">
            {content}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
