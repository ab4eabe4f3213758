const wide = /[０-９Ａ-Ｚａ-ｚ－＋\u3000]/;
const allWide = new RegExp(wide, 'g');
const distance = 0xfee0;

function halfWidthOf(character: string): string {
  return character === '\u3000' ? ' ' : String.fromCharCode(character.charCodeAt(0) - distance);
}

/** A text of the same length with full-width digits, letters, hyphens and spaces made plain. */
export function toHalfWidth(text: string): string {
  return wide.test(text) ? text.replace(allWide, halfWidthOf) : text;
}
