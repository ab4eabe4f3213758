import { Tooltip } from '@base-ui/react/tooltip';
import { clsx } from 'clsx';
import { useEffect, useState } from 'react';

/** An element's `data-tooltip`, kept up to date. */
function useWords(anchor: HTMLElement): string {
  const [, setVersion] = useState(0);
  useEffect(() => {
    const observer = new MutationObserver(() => setVersion((version) => version + 1));
    observer.observe(anchor, { attributeFilter: ['data-tooltip'] });
    return () => observer.disconnect();
  }, [anchor]);
  return anchor.dataset.tooltip ?? '';
}

/** The tooltip of an element, beside it. */
export function TooltipPopup({ anchor }: { anchor: HTMLElement }) {
  const words = useWords(anchor);
  return (
    <Tooltip.Root open>
      <Tooltip.Portal>
        <Tooltip.Positioner anchor={anchor} sideOffset={6} className="z-50">
          <Tooltip.Popup
            data-tooltip-popup
            className={clsx(
              'max-w-80 rounded-md bg-ink px-2 py-1 text-xs break-words text-surface shadow-lg',
              anchor.dataset.tooltipLook === 'source' && 'font-mono',
            )}
          >
            {words}
          </Tooltip.Popup>
        </Tooltip.Positioner>
      </Tooltip.Portal>
    </Tooltip.Root>
  );
}
