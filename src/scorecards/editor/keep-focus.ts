/**
 * Gives the focus back to what has it now, once what is around it was moved: its element or, where that was
 * made anew, the one of the same id; where it can no longer be pressed, its neighbour.
 */
export function keepFocus(): void {
  const focused = document.activeElement;
  if (!(focused instanceof HTMLElement)) return;
  const { id } = focused;
  requestAnimationFrame(() => {
    const now = focused.isConnected ? focused : document.getElementById(id);
    const isPressed = now instanceof HTMLButtonElement && !now.disabled;
    const other = isPressed ? now : now?.parentElement?.querySelector('button:enabled');
    if (other instanceof HTMLElement) other.focus();
  });
}

/** Gives the focus to what comes after an item of a list, or before it, once the item is gone. */
export function focusBeside(item: Element | null | undefined): void {
  const beside = item?.nextElementSibling ?? item?.previousElementSibling ?? item?.parentElement;
  requestAnimationFrame(() => {
    const target = beside?.querySelector<HTMLElement>('button:enabled, input');
    target?.focus();
  });
}
