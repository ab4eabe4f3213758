import type { UpstreamResponse } from './upstream.ts';

/** Content types that claim to be JSON. */
export const JSON_TYPE = /^application\/(?:[\w.+-]+\+)?json\s*(?:;|$)/i;
const WHITESPACE = new Set([0x20, 0x09, 0x0a, 0x0d]);
const BYTE_ORDER_MARK = [0xef, 0xbb, 0xbf];
const OPENING_BYTES = new Set([0x7b, 0x5b]);

/**
 * Whether an answer is JSON, whatever it calls itself: by its first byte that means something, or by
 * its content type alone where the body is compressed. Rejects when the upstream breaks off.
 */
export async function isJson({ headers, body }: UpstreamResponse): Promise<boolean> {
  if (headers.has('content-encoding')) return JSON_TYPE.test(headers.get('content-type') ?? '');
  const beginning = await body.peek((bytes) => firstMeaningfulByte(bytes) !== undefined);
  return OPENING_BYTES.has(firstMeaningfulByte(beginning) ?? 0);
}

/** The first byte after a byte order mark and white space, if it has arrived. */
function firstMeaningfulByte(bytes: Uint8Array): number | undefined {
  const hasMark = BYTE_ORDER_MARK.every((byte, index) => bytes[index] === byte);
  return bytes.subarray(hasMark ? BYTE_ORDER_MARK.length : 0).find((byte) => !WHITESPACE.has(byte));
}

/** A short body as the text of a JSON object or array; undefined when it is anything else or long. */
export async function readSmallJson({ body }: UpstreamResponse): Promise<string | undefined> {
  const text = new TextDecoder().decode(await body.peek(() => false));
  body.discard();
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? text : undefined;
  } catch {
    return undefined;
  }
}
