import { ownId } from '../session/session.ts';
import { readStored, writeStored } from '../ui/stored.ts';

/** What was done that the server does not have yet. */
export interface Kept<Content> {
  /** The revision that it was made from. */
  revision: number;
  content: Content;
}

/** Keeps what was done in the browser, by the id of what was changed, until it is on the server. */
export class Keeper<Content> {
  private readonly prefix: string;
  private readonly parse: (value: unknown) => Content | undefined;

  /** `parse` gives undefined for what cannot be read. */
  constructor(prefix: string, parse: (value: unknown) => Content | undefined) {
    this.prefix = prefix;
    this.parse = parse;
  }

  keep(id: string, kept: Kept<Content>): void {
    writeStored(this.keyOf(id), JSON.stringify(kept));
  }

  forget(id: string): void {
    writeStored(this.keyOf(id), null);
  }

  /** Keeps what is being sent, for a page that is left before the answer comes; null forgets it. */
  keepSent(id: string, content: Content | null): void {
    writeStored(this.sentKeyOf(id), content && JSON.stringify(content));
  }

  /** What was sent before the page was left, and not answered. */
  readSent(id: string): Content | null {
    return this.parseText(readStored(this.sentKeyOf(id)), (sent) => this.parse(sent)) ?? null;
  }

  private sentKeyOf(id: string): string {
    return `${this.keyOf(id)}.sent`;
  }

  /** What one person did is nobody else's who signs in in the same browser. */
  private keyOf(id: string): string {
    return `${this.prefix}${ownId()}.${id}`;
  }

  /** What was kept, if anything that can be read. */
  read(id: string): Kept<Content> | null {
    const read = (value: unknown) => {
      const { revision, content } = value as Record<string, unknown>;
      const parsed = this.parse(content);
      return parsed && typeof revision === 'number' ? { revision, content: parsed } : null;
    };
    return this.parseText(readStored(this.keyOf(id)), read) ?? null;
  }

  private parseText<Value>(
    text: string | null,
    read: (value: unknown) => Value,
  ): Value | undefined {
    try {
      return text === null ? undefined : read(JSON.parse(text));
    } catch {
      return undefined;
    }
  }
}
