/**
 * What makes an element explain itself while it is hovered or focused; it must be able to take
 * focus. `source` is for raw fields and values.
 */
export function tooltip(words: string, look: 'words' | 'source' = 'words') {
  return { 'data-tooltip': words, 'data-tooltip-look': look };
}
