/**
 * Attributes that give an element a tooltip while it is hovered or focused. The element must be
 * focusable. The look `source` is for raw fields and values.
 */
export function tooltip(words: string, look: 'words' | 'source' = 'words') {
  return { 'data-tooltip': words, 'data-tooltip-look': look };
}
