import {
  endOfNumber,
  endOfObject,
  endOfString,
  isOfNumber,
  unescaped,
  unfinishedEscape,
} from './json-bytes.ts';
import { LongString } from './long-string.ts';
import { StringScan } from './string-scan.ts';

/** What is done with the values of a JSON text. */
export interface Rewriting {
  /** A string, and the name that it stands under; the same string where nothing is to be changed. */
  string(value: string, name: string): string;
  /** A piece of a string that is too long to be held. */
  piece(value: string, name: string): string;
  /** A number as it is written: the string that stands in its place, or null where it stays. */
  number(written: string, name: string): string | null;
  /** Numbers of fewer characters stay unseen. */
  shortestNumber: number;
  /**
   * Whether a string can be passed over unread, by its bytes and by how many digits it has: most of a long
   * answer can.
   */
  isPlain(bytes: Buffer, start: number, end: number, digits: number): boolean;
  /** Whether a string stays as it is, by its name and by how it begins. */
  isKept(name: string, bytes: Buffer, start: number): boolean;
  /** Whether an object is to be seen whole before its first value is rewritten, by the name it stands under. */
  isSeenWhole(name: string): boolean;
  /** Such an object as it is written; one that is too long to be held is not seen. */
  see(json: string): void;
}

const [quote, colon, openBrace] = [0x22, 0x3a, 0x7b];
/**
 * A string that is longer than this, in bytes, is rewritten piece by piece, while it comes; an object is not
 * seen whole.
 */
const longestHeld = 64 * 1024;
const nothing: Buffer = Buffer.alloc(0);

/**
 * Rewrites JSON while it streams by: what came goes on as soon as the value that it ends with is whole. Only
 * strings and numbers are looked at; what is no JSON goes through as it is. It writes into the chunks that it
 * takes.
 */
export class JsonRewriter {
  private readonly rewriting: Rewriting;
  /** The beginning of a value whose end has not come. */
  private held = nothing;
  private long: LongString | null = null;
  private readonly scan = new StringScan();
  /** The string before, a name where a colon follows: where it stands in the bytes at hand, or what it is. */
  private last = new Words();
  /** The name that values stand under now. */
  private name = new Words();

  constructor(rewriting: Rewriting) {
    this.rewriting = rewriting;
  }

  /** Takes what came, and gives what can go on. */
  push(chunk: Buffer): Buffer {
    return this.rewrite(this.held === nothing ? chunk : Buffer.concat([this.held, chunk]), false);
  }

  /** Gives what is left at the end. */
  end(): Buffer {
    return this.rewrite(this.held, true);
  }

  private rewrite(bytes: Buffer, isEnd: boolean): Buffer {
    const parts: Buffer[] = [];
    this.held = nothing;
    const rest = this.long ? this.goOn(this.long, bytes, isEnd, parts) : bytes;
    if (!this.long) this.rewriteValues(rest, isEnd, parts);
    return parts.length === 1 ? (parts[0] ?? nothing) : Buffer.concat(parts);
  }

  /** Goes on with a long string; gives what comes after it. */
  private goOn(long: LongString, bytes: Buffer, isEnd: boolean, parts: Buffer[]): Buffer {
    const end = endOfString(bytes, 0);
    if (end >= 0) {
      this.long = null;
      parts.push(Buffer.from(`${long.push(bytes.subarray(0, end), true)}"`));
      return bytes.subarray(end + 1);
    }
    const known = bytes.length - (isEnd ? 0 : unfinishedEscape(bytes));
    parts.push(Buffer.from(long.push(bytes.subarray(0, known), isEnd)));
    this.held = bytes.subarray(known);
    return nothing;
  }

  private rewriteValues(bytes: Buffer, isEnd: boolean, parts: Buffer[]): void {
    const { rewriting, scan } = this;
    let [at, given] = [0, 0];
    const replace = (start: number, end: number, by: string) => {
      // Most masks are as long as what they hide.
      if (Buffer.byteLength(by) === end - start) {
        bytes.write(by, start);
        return;
      }
      parts.push(bytes.subarray(given, start), Buffer.from(by));
      given = end;
    };
    while (at < bytes.length) {
      const byte = bytes[at] ?? 0;
      if (byte === quote) {
        if (!scan.scan(bytes, at + 1)) break;
        const start = at + 1;
        const { end } = scan;
        this.last.standAt(start, end);
        if (!rewriting.isPlain(bytes, start, end, scan.digits)) {
          this.rewriteString(bytes, start, end, replace);
        }
        at = end + 1;
      } else if (isOfNumber(byte)) {
        const end = endOfNumber(bytes, at);
        if (end === bytes.length && !isEnd) break;
        if (end - at >= rewriting.shortestNumber) {
          const by = rewriting.number(bytes.toString('latin1', at, end), this.name.in(bytes));
          if (by !== null) replace(at, end, JSON.stringify(by));
        }
        at = end;
      } else {
        if (byte === openBrace && !isEnd && !this.isSeen(bytes, at)) break;
        if (byte === colon) this.name.become(this.last);
        at += 1;
      }
    }
    // The bytes that they stand in go on.
    this.last.in(bytes);
    this.name.in(bytes);
    parts.push(bytes.subarray(given, isEnd ? bytes.length : at));
    if (!isEnd && at < bytes.length) this.hold(bytes.subarray(at), parts);
  }

  /** Shows an object that begins here where it is to be seen whole; false where its end must be waited for. */
  private isSeen(bytes: Buffer, at: number): boolean {
    if (!this.rewriting.isSeenWhole(this.name.in(bytes))) return true;
    const end = endOfObject(bytes, at);
    if (end >= 0) this.rewriting.see(bytes.toString('utf8', at, end));
    return end >= 0 || bytes.length - at > longestHeld;
  }

  private rewriteString(
    bytes: Buffer,
    start: number,
    end: number,
    replace: (start: number, end: number, by: string) => void,
  ): void {
    const name = this.name.in(bytes);
    if (this.rewriting.isKept(name, bytes, start)) return;
    const value = unescaped(bytes.toString('utf8', start, end));
    if (value === undefined) return;
    const after = this.rewriting.string(value, name);
    if (after !== value) replace(start - 1, end + 1, JSON.stringify(after));
  }

  /** Keeps a value whose end has not come; the beginning of a string that is too long goes on. */
  private hold(bytes: Buffer, parts: Buffer[]): void {
    if (bytes.length <= longestHeld) {
      this.held = bytes;
      return;
    }
    const name = this.name.in(bytes);
    this.last.become(new Words());
    this.long = new LongString((text) => this.rewriting.piece(text, name));
    parts.push(bytes.subarray(0, 1));
    this.goOn(this.long, bytes.subarray(1), false, parts);
  }
}

/** A string of the JSON, which is read only where somebody asks for it. */
class Words {
  private start = 0;
  private end = 0;
  private text: string | null = '';

  standAt(start: number, end: number): void {
    this.start = start;
    this.end = end;
    this.text = null;
  }

  become({ start, end, text }: Words): void {
    this.start = start;
    this.end = end;
    this.text = text;
  }

  /** What it is, in the bytes that it stands in; known from then on. */
  in(bytes: Buffer): string {
    this.text ??= unescaped(bytes.toString('utf8', this.start, this.end)) ?? '';
    return this.text;
  }
}
