const [quote, backslash, openBrace, closeBrace] = [0x22, 0x5c, 0x7b, 0x7d];

/** Where a string ends that begins at `from`, after its quote: at its closing quote; -1 where that has not come. */
export function endOfString(bytes: Buffer, from: number): number {
  let at = bytes.indexOf(quote, from);
  while (at >= 0 && isEscaped(bytes, at, from)) at = bytes.indexOf(quote, at + 1);
  return at;
}

/** Where an object ends that begins at `from`: after its closing brace; -1 where that has not come. */
export function endOfObject(bytes: Buffer, from: number): number {
  let depth = 0;
  for (let at = from; at < bytes.length; at++) {
    const byte = bytes[at];
    if (byte === quote) {
      at = endOfString(bytes, at + 1);
      if (at < 0) return -1;
    } else if (byte === openBrace) depth += 1;
    else if (byte === closeBrace) depth -= 1;
    if (depth === 0) return at + 1;
  }
  return -1;
}

/** Whether an odd number of backslashes stands before a byte. */
function isEscaped(bytes: Buffer, at: number, from: number): boolean {
  let before = at - 1;
  while (before >= from && bytes[before] === backslash) before--;
  return (at - before) % 2 === 0;
}

/** How many bytes at the end may be part of an escape whose rest has not come: `\`, `\u00`. */
export function unfinishedEscape(bytes: Buffer): number {
  const longest = 5;
  for (let length = Math.min(longest, bytes.length); length > 0; length--) {
    const at = bytes.length - length;
    if (bytes[at] !== backslash || isEscaped(bytes, at, 0)) continue;
    const needed = bytes[at + 1] === 0x75 ? 6 : 2;
    return length < needed ? length : 0;
  }
  return 0;
}

/** Whether a byte can stand in a number: a digit, or one of `+ - . e E`. */
export function isOfNumber(byte: number): boolean {
  return (byte >= 0x30 && byte <= 0x39) || byte === 0x2d || byte === 0x2b || byte === 0x2e;
}

/** Where a number ends that begins at `from`; the end of the bytes where more of it may come. */
export function endOfNumber(bytes: Buffer, from: number): number {
  let at = from;
  while (at < bytes.length && (isOfNumber(bytes[at] ?? 0) || isExponent(bytes[at] ?? 0))) at++;
  return at;
}

function isExponent(byte: number): boolean {
  return byte === 0x65 || byte === 0x45;
}

/** The text of a string between its quotes; undefined where it is none that JSON allows. */
export function unescaped(written: string): string | undefined {
  if (!written.includes('\\')) return written;
  try {
    return JSON.parse(`"${written}"`);
  } catch {
    return undefined;
  }
}
