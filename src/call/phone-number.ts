/** Mobile numbers of mainland China in a text, with or without prefix, spaces, hyphens or full width. */
export const phoneLike =
  /(?<![\d０-９])(?:(?:[+＋]|00|００)?(?:86|８６)[- －\u3000]?|[0０])?[1１][3-9３-９][\d０-９](?:[- －\u3000]?[\d０-９]{4}){2}(?![\d０-９])/g;

/** A number with its middle hidden: 178****8327. Numbers of fewer than 7 characters stay whole. */
export function maskNumber(number: string): string {
  if (number.length < 7) return number;
  const ends = number.length >= 10 ? [3, 4] : [2, 2];
  const [head = 0, tail = 0] = ends;
  return `${number.slice(0, head)}****${number.slice(-tail)}`;
}

/** A text with every mobile number of mainland China in it masked. */
export function maskNumbersIn(text: string): string {
  return text.replace(phoneLike, (number) => maskNumber(number));
}
