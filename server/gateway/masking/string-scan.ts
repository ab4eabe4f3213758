import { isDigitCode } from './digit-codes.ts';

const [plain, digit, quote, backslash, wide] = [0, 1, 2, 3, 4];
/** What a byte is to a scan: `wide` begins a character of three bytes, as all Chinese ones are. */
const kinds = new Uint8Array(256);
kinds.fill(digit, 0x30, 0x3a).fill(wide, 0xe0, 0xf0);
kinds[0x22] = quote;
kinds[0x5c] = backslash;
const letterU = 0x75;

/** Passes over the string of a JSON text, byte by byte: nothing of a long answer is touched more often. */
export class StringScan {
  /** Where its closing quote stands. */
  end = 0;
  /** How many digits it has, in whatever writing. */
  digits = 0;

  /** Scans a string from after its opening quote on; false where its end has not come. */
  scan(bytes: Buffer, from: number): boolean {
    const { length } = bytes;
    let digits = 0;
    for (let at = from; at < length; at++) {
      const kind = kinds[bytes[at] ?? 0];
      if (kind === plain) continue;
      if (kind === digit) digits++;
      else if (kind === quote) {
        this.end = at;
        this.digits = digits;
        return true;
      } else if (kind === wide) {
        digits += isDigitCode[codeAt(bytes, at)] ?? 0;
        at += isOfWide(bytes[at + 1]) && isOfWide(bytes[at + 2]) ? 2 : 0;
      } else {
        if (bytes[at + 1] === letterU) digits += isDigitCode[escapedAt(bytes, at + 2)] ?? 0;
        at++;
      }
    }
    return false;
  }
}

/** Whether a byte goes on a character; a quote never does, so that what is no UTF-8 ends where it ends. */
function isOfWide(byte: number | undefined): boolean {
  return byte !== undefined && byte >= 0x80 && byte < 0xc0;
}

/** The code of a character of three bytes. */
function codeAt(bytes: Buffer, at: number): number {
  const [first = 0, second = 0, third = 0] = [bytes[at], bytes[at + 1], bytes[at + 2]];
  return ((first & 0x0f) << 12) | ((second & 0x3f) << 6) | (third & 0x3f);
}

/** The code that four hexadecimal digits write. */
function escapedAt(bytes: Buffer, at: number): number {
  return Number.parseInt(bytes.toString('latin1', at, at + 4), 16) & 0xffff;
}
