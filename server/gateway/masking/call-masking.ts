import { fewestDigits } from '../../../src/call/masked-number.ts';
import type { Masker } from '../../../src/call/masker.ts';
import { dialStringFields, numberFields } from '../../../src/call/number-fields.ts';
import { numberSpans } from '../../../src/call/personal-number.ts';
import { linkFields } from '../../../src/contract/call-copy.ts';
import { JsonRewriter, type Rewriting } from './json-rewriter.ts';

/** Where a call names its numbers: in the task beside the texts that hold them, and behind all rows. */
const naming = 'info';
/** Shorter numerals, and those with a fraction, are nobody's number, unless their field says so. */
const mayBePersonal = /^\d{11,}$/;
const beginsLikeLink = /^https?:\/\//;
const [hyphen, colon, firstOfLink] = [0x2d, 0x3a, 0x68];
const [uuidLength, momentLength] = [36, 19];
const isHex = new Uint8Array(256).fill(1, 0x30, 0x3a).fill(1, 0x41, 0x47).fill(1, 0x61, 0x67);

/** Gives a link to a clip as a browser may have it. */
export type GiveLink = (link: string) => string;

/**
 * How the details of a call reach a browser: every number masked, and links to clips, which stand under
 * names of their own, as `giveLink` has them, or as they are.
 */
export function callMasking(masker: Masker, giveLink: GiveLink | null): Rewriting {
  const numberOf = rememberingLast((value) => masker.number(value));
  const masked = (value: string, name: string) =>
    numberFields.has(name) ? numberOf(value) : masker.text(value);
  return {
    string: (value, name) => {
      const isLink = linkFields.has(name) && beginsLikeLink.test(value);
      return isLink && giveLink ? giveLink(value) : masked(value, name);
    },
    piece: masked,
    number: (written, name) => {
      if (!numberFields.has(name) && !mayBePersonal.test(written)) return null;
      const after = masked(written, name);
      return after === written ? null : after;
    },
    shortestNumber: fewestDigits,
    isPlain: (bytes, start, end, digits) =>
      digits < fewestDigits
        ? giveLink === null || bytes[start] !== firstOfLink
        : isUuid(bytes, start, end) || isMoment(bytes, start, end),
    isKept: (name, bytes, start) =>
      giveLink === null &&
      linkFields.has(name) &&
      beginsLikeLink.test(bytes.toString('latin1', start, start + 'https://'.length)),
    isSeenWhole: (name) => name === naming,
    see: (json) => learnNumbers(masker, json),
  };
}

/** A function of a text that is asked for the same again and again: every row names whom it called. */
function rememberingLast(ask: (text: string) => string): (text: string) => string {
  let [asked, answer] = ['', ''];
  return (text) => {
    if (text !== asked) [asked, answer] = [text, ask(text)];
    return answer;
  };
}

/** JSON of a call as the platform answered it once, its numbers masked; the masker knows them afterwards. */
export function maskedCallJson(masker: Masker, text: string): string {
  const rewriter = new JsonRewriter(callMasking(masker, null));
  return Buffer.concat([rewriter.push(Buffer.from(text)), rewriter.end()]).toString();
}

/** Makes known the numbers that part of a call names, so that they are masked in the texts before them too. */
function learnNumbers(masker: Masker, json: string): void {
  const learn = (name: string, value: unknown) => {
    if (typeof value !== 'string' && typeof value !== 'number') return;
    const text = String(value);
    if (numberFields.has(name)) masker.number(text);
    if (!dialStringFields.has(name)) return;
    for (const span of numberSpans(text)) masker.number(text.slice(...span));
  };
  try {
    JSON.parse(json, (name, value: unknown) => {
      learn(name, value);
      return value;
    });
  } catch {
    // What is no JSON goes on as it is, and the browser says so.
  }
}

/** A platform's answer is full of ids and moments: what stands where in them tells them from all else. */
function isUuid(bytes: Buffer, start: number, end: number): boolean {
  if (end - start !== uuidLength) return false;
  for (let at = 0; at < uuidLength; at++) {
    const isHyphen = at === 8 || at === 13 || at === 18 || at === 23;
    if (isHyphen ? bytes[start + at] !== hyphen : !isHex[bytes[start + at] ?? 0]) return false;
  }
  return true;
}

/** `2023-07-03 15:21:31`. */
function isMoment(bytes: Buffer, start: number, end: number): boolean {
  return (
    end - start === momentLength &&
    bytes[start + 4] === hyphen &&
    bytes[start + 7] === hyphen &&
    bytes[start + 13] === colon &&
    bytes[start + 16] === colon
  );
}
