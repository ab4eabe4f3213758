import { TableFault } from './table.ts';

/** By their first bytes. */
const marked: readonly [encoding: string, mark: readonly number[]][] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

/**
 * The text of a file in UTF-8, in UTF-16 with a mark, or as Chinese Windows writes it, in GB18030. Throws a
 * TableFault for anything else.
 */
export function decodeText(bytes: Uint8Array): string {
  const [encoding] = marked.find(([, mark]) => mark.every((byte, at) => bytes[at] === byte)) ?? [];
  const text = encoding
    ? decoded(bytes, encoding)
    : (decoded(bytes, 'utf-8') ?? decoded(bytes, 'gb18030'));
  // No text has a NUL; what is no text at all often has.
  if (text === null || text.includes('\0')) throw new TableFault('encoding');
  return text;
}

function decoded(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
