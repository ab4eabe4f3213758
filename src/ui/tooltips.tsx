import { useEffect, useState } from 'react';
import { useOnDemand } from './use-on-demand.ts';

const loadPopup = () => import('./tooltip-popup.tsx').then(({ TooltipPopup }) => TooltipPopup);

const restMs = 300;
/** Long enough for the pointer to move over into the tooltip. */
const leaveMs = 120;

/**
 * The element with a tooltip around a target, unless its own popup is open; `keep` inside a
 * tooltip.
 */
function explainedBy(target: EventTarget | null): HTMLElement | 'keep' | null {
  if (!(target instanceof Element)) return null;
  if (target.closest('[data-tooltip-popup]')) return 'keep';
  return target.closest<HTMLElement>('[data-tooltip]:not([aria-expanded="true"])');
}

/**
 * Calls `show` with the element whose tooltip is to be shown, or null. Returns a function that
 * stops it.
 */
function watch(show: (anchor: HTMLElement | null) => void): () => void {
  const abort = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let shown: HTMLElement | null = null;
  const later = (anchor: HTMLElement | null, ms: number) => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      shown = anchor;
      show(anchor);
    }, ms);
  };
  const hide = () => later(null, 0);
  const on = <Type extends keyof DocumentEventMap>(
    type: Type,
    handle: (event: DocumentEventMap[Type]) => void,
  ) => document.addEventListener(type, handle, { capture: true, signal: abort.signal });
  on('pointerover', ({ target, pointerType }) => {
    if (pointerType === 'touch') return;
    const explained = explainedBy(target);
    if (explained === 'keep') clearTimeout(timer);
    else later(explained, explained && !shown ? restMs : leaveMs);
  });
  on('pointerout', ({ relatedTarget }) => {
    if (!relatedTarget) later(null, leaveMs);
  });
  on('focusin', ({ target }) => {
    const explained = explainedBy(target);
    if (explained !== 'keep' && explained?.matches(':focus-visible')) later(explained, 0);
  });
  on('focusout', hide);
  on('pointerdown', hide);
  on('scroll', ({ target }) => {
    if (target instanceof Node && target.contains(shown)) hide();
  });
  on('keydown', ({ key }) => {
    if (key === 'Escape' || key === 'Enter' || key === ' ') hide();
  });
  return () => {
    clearTimeout(timer);
    abort.abort();
  };
}

/**
 * The tooltip of the element that is hovered or focused; one popup serves the whole page. Where it does
 * not load, the element gets the browser's own tooltip.
 */
export function Tooltips() {
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  useEffect(() => watch(setAnchor), []);
  const { loaded: Popup, hasFailed } = useOnDemand(loadPopup, anchor !== null);
  useEffect(() => {
    if (!hasFailed || !anchor?.dataset.tooltip) return;
    anchor.title = anchor.dataset.tooltip;
    return () => anchor.removeAttribute('title');
  }, [hasFailed, anchor]);
  return Popup && anchor?.isConnected ? <Popup anchor={anchor} /> : null;
}
