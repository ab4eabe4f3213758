import { useEffect, useState } from 'react';
import { useOnDemand } from './use-on-demand.ts';

const loadPopup = () => import('./tooltip-popup.tsx').then(({ TooltipPopup }) => TooltipPopup);

const restMs = 300;
/** Long enough for the pointer to move over into the tooltip. */
const leaveMs = 120;

/** The element that explains itself, or `keep` inside of an open tooltip. */
function explainedBy(target: EventTarget | null): HTMLElement | 'keep' | null {
  if (!(target instanceof Element)) return null;
  if (target.closest('[data-tooltip-popup]')) return 'keep';
  return target.closest<HTMLElement>('[data-tooltip]');
}

/** Follows the pointer and the focus from one explained element to the next. */
function watch(show: (anchor: HTMLElement | null) => void): () => void {
  const abort = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let shown = false;
  const later = (anchor: HTMLElement | null, ms: number) => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      shown = anchor !== null;
      show(anchor);
    }, ms);
  };
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
  on('focusin', ({ target }) => {
    const explained = explainedBy(target);
    if (explained !== 'keep' && explained?.matches(':focus-visible')) later(explained, 0);
  });
  for (const type of ['focusout', 'pointerdown', 'scroll'] as const) on(type, () => later(null, 0));
  on('keydown', ({ key }) => {
    if (key === 'Escape' || key === 'Enter' || key === ' ') later(null, 0);
  });
  return () => {
    clearTimeout(timer);
    abort.abort();
  };
}

/**
 * The words of the element that is hovered or focused; one popup serves the whole page. Where it does
 * not load, the browser's own tooltip takes its place.
 */
export function Tooltips() {
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  useEffect(() => watch(setAnchor), []);
  const { loaded: Popup, hasFailed } = useOnDemand(loadPopup, anchor !== null);
  useEffect(() => {
    if (hasFailed && anchor?.dataset.tooltip) anchor.title = anchor.dataset.tooltip;
  }, [hasFailed, anchor]);
  return Popup && anchor?.isConnected ? <Popup anchor={anchor} /> : null;
}
