import { useLayoutEffect } from 'react';
import { useLatest } from '../../ui/use-latest.ts';
import { type CallActions, callKeys } from './call-keys.ts';

/** Elements in which every key is text. */
const textFields = 'input, textarea, select, [contenteditable], [role="menu"] *';
/** Elements that use Space themselves. */
const usingSpace = 'button, a, summary, [role="slider"], [role="tab"], [role="switch"]';
/** Elements that use arrow keys, Home and End themselves. */
const usingArrows = '[role="slider"], [role="tab"], [role="menuitem"]';

const arrowKeys = /^(Arrow\w+|Home|End)$/;

/** Whether an element, an input method or the browser uses a key itself. */
export function isKeyUsed(event: KeyboardEvent): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey) return true;
  if (event.isComposing || event.keyCode === 229 || event.defaultPrevented) return true;
  const target = event.target instanceof Element ? event.target : null;
  if (target?.closest('[role="dialog"]') || target?.matches(textFields)) return true;
  if (event.key === ' ') return target?.matches(usingSpace) ?? false;
  return arrowKeys.test(event.key) && (target?.matches(usingArrows) ?? false);
}

const actionsByKey = new Map(callKeys.map(({ key, action }) => [key, action]));

/**
 * Binds the page's keys, wherever no element, no input method and no browser shortcut uses them.
 */
export function useCallKeys(actions: CallActions): void {
  const latest = useLatest(actions);
  // A layout effect, so that the keys work as soon as the call is painted.
  useLayoutEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const action = actionsByKey.get(event.key.toLowerCase());
      if (!action || isKeyUsed(event)) return;
      event.preventDefault();
      latest.current[action]();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [latest]);
}
