import { findMasked, maskNumber, mayHoldMask, type NumberKind } from './masked-number.ts';
import { toDigits } from './number-words.ts';
import { findPersonalNumbers, nationalNumber } from './personal-number.ts';

/**
 * Masks the numbers of one answer. A number is always masked alike, however it is written, and two numbers
 * never are: what is masked can be told apart, counted, and revealed one by one.
 */
export class Masker {
  /** The variant of its mask that each number has. */
  private readonly variants = new Map<string, number>();
  private readonly wholeBy = new Map<string, string>();
  /** Texts with masks that somebody wrote. */
  private readonly written: string[] = [];
  /** Numbers that the answer itself names: they are masked wherever they stand later. */
  private known: readonly string[] = [];

  /** The numbers that were masked, by what stands in their place. */
  get numbers(): ReadonlyMap<string, string> {
    return this.wholeBy;
  }

  /** A text with the numbers in it masked. */
  text(text: string): string {
    let masked = '';
    let end = 0;
    for (const { kind, span } of findPersonalNumbers(text, this.known)) {
      masked += text.slice(end, span[0]) + this.mask(text.slice(...span), kind);
      end = span[1];
    }
    return end === 0 ? text : masked + text.slice(end);
  }

  /** A value that is somebody's number whatever its shape. */
  number(number: string): string {
    const masked = this.mask(number, 'phone-number');
    if (masked !== number && !this.known.includes(number) && !isFoundAnyway(number)) {
      this.known = [...this.known, number];
    }
    return masked;
  }

  /** Keeps the masks in a text, which somebody wrote, from standing for a number. */
  reserve(text: string): void {
    if (!mayHoldMask(text)) return;
    this.written.push(text);
    for (const [written] of findMasked(text)) this.wholeBy.set(written, written);
  }

  private mask(written: string, kind: NumberKind): string {
    const number = identityOf(written);
    let variant = this.variants.get(number) ?? 0;
    let masked = maskNumber(written, kind, variant);
    if (masked === written) return written;
    while (this.isAnothers(masked, number) && variant < mostVariants) {
      variant += 1;
      masked = maskNumber(written, kind, variant);
    }
    if (!this.variants.has(number)) this.variants.set(number, variant);
    if (!this.wholeBy.has(masked)) this.wholeBy.set(masked, written);
    return masked;
  }

  private isAnothers(masked: string, number: string): boolean {
    if (this.written.some((text) => text.includes(masked))) return true;
    const whole = this.wholeBy.get(masked);
    return whole !== undefined && identityOf(whole) !== number;
  }
}

/** Whether a number is found wherever it stands alone, by its shape. Each that is not makes looking slower. */
function isFoundAnyway(number: string): boolean {
  const [found] = findPersonalNumbers(number);
  return found?.span[0] === 0 && found.span[1] === number.length;
}

/** More than enough: no number has so many masks as there are of those with ten digits hidden. */
const mostVariants = 255;

/** A number without its prefix and separators, so that two writings of it are equal. */
function identityOf(written: string): string {
  const check = /[xXｘＸ]$/.test(written) ? 'X' : '';
  return nationalNumber(toDigits(written)) + check;
}
