import { flushSync } from 'react-dom';

/**
 * Moves what is around the focus, and gives it back to what had it: its element or, where that was made
 * anew, the one of the same id; where it can no longer be pressed, its neighbour.
 */
export function keepFocus(move: () => void): void {
  const focused = document.activeElement;
  flushSync(move);
  if (!(focused instanceof HTMLElement)) return;
  const now = focused.isConnected ? focused : document.getElementById(focused.id);
  const isPressed = now instanceof HTMLButtonElement && !now.disabled;
  const other = isPressed ? now : now?.parentElement?.querySelector('button:enabled');
  if (other instanceof HTMLElement) other.focus();
}

/** Removes an item of a list, and gives the focus to what comes after it or, at the end, before it. */
export function removeFocused(item: Element | null | undefined, remove: () => void): void {
  const beside = item?.nextElementSibling ?? item?.previousElementSibling ?? item?.parentElement;
  flushSync(remove);
  beside?.querySelector<HTMLElement>('button:enabled, input')?.focus();
}
