import { Tooltip } from '@base-ui/react/tooltip';
import { clsx } from 'clsx';

/** What an element's `data-tooltip` says, beside the element. */
export function TooltipPopup({ anchor }: { anchor: HTMLElement }) {
  const { tooltip, tooltipLook } = anchor.dataset;
  return (
    <Tooltip.Root open>
      <Tooltip.Portal>
        <Tooltip.Positioner anchor={anchor} sideOffset={6} className="z-50">
          <Tooltip.Popup
            data-tooltip-popup
            className={clsx(
              'max-w-80 rounded-md bg-ink px-2 py-1 text-xs break-words text-surface shadow-lg',
              tooltipLook === 'source' && 'font-mono',
            )}
          >
            {tooltip}
          </Tooltip.Popup>
        </Tooltip.Positioner>
      </Tooltip.Portal>
    </Tooltip.Root>
  );
}
