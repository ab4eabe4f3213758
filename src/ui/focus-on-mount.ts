/** As a ref: gives an element the focus when it appears, where what had it has gone. */
export function focusOnMount(element: HTMLElement | null): void {
  element?.focus();
}
