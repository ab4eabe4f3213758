import { StringDecoder } from 'node:string_decoder';
import { digitWords } from '../../../src/call/number-words.ts';
import { unescaped } from './json-bytes.ts';

/** No number, and nothing that tells what a number is, goes on beyond such a character. */
const boundary = new RegExp(`[^\\w０-９Ｘｘ＊*∗${digitWords} \\-－\\u3000/:=.+\\\\]`, 'g');
const anyDigit = new RegExp(`[0-9０-９${digitWords}*∗]`);
/** What has no such character in so many is no text; it is cut anywhere, but not near its end. */
const longestHeld = 256 * 1024;
const keptBack = 256;

/** A string that is too long to be held: it is rewritten piece by piece. */
export class LongString {
  private readonly rewrite: (text: string) => string;
  private readonly decoder = new StringDecoder('utf8');
  /** What came and has not gone on. */
  private kept = '';

  constructor(rewrite: (text: string) => string) {
    this.rewrite = rewrite;
  }

  /** Takes bytes of the string, between its quotes and with no escape cut in two; gives what can go on. */
  push(bytes: Buffer, isLast: boolean): string {
    const written = isLast ? this.decoder.end(bytes) : this.decoder.write(bytes);
    const text = this.kept + (unescaped(written) ?? written);
    const cut = isLast ? text.length : cutOf(text);
    this.kept = text.slice(cut);
    return JSON.stringify(this.rewrite(text.slice(0, cut))).slice(1, -1);
  }
}

/** Where a piece can end: where no number goes on, or in what has no digit at all. */
function cutOf(text: string): number {
  let end = 0;
  for (const { index } of text.matchAll(boundary)) end = index + 1;
  const isHeldLonger = text.length - end < longestHeld && anyDigit.test(text.slice(end));
  return isHeldLonger ? end : Math.max(end, text.length - keptBack);
}
