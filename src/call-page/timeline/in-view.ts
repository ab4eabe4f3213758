/** Whether an element is in view of what scrolls it: all of it, or as much as fits. */
export function isInView(element: Element, scroller: Element): boolean {
  const inner = element.getBoundingClientRect();
  const outer = scroller.getBoundingClientRect();
  if (inner.height > outer.height) return inner.top <= outer.top && inner.bottom >= outer.bottom;
  return inner.top >= outer.top && inner.bottom <= outer.bottom;
}
