import type { Keeper } from './kept.ts';

/**
 * What was sent and not answered, be it that the page was left meanwhile. It is sent again as it was, before
 * what changed since: the server may have it, and would take the new for a change made in ignorance of it.
 */
export class Unanswered<Content> {
  private readonly keeper: Keeper<Content>;
  private readonly id: string;
  private content: Content | null = null;

  /** `id` is that of what is sent. */
  constructor(keeper: Keeper<Content>, id: string) {
    this.keeper = keeper;
    this.id = id;
  }

  /** Takes up what was sent before the page was left; what nothing came after does not matter any more. */
  resume(wasChanged: boolean): void {
    this.content = wasChanged ? this.keeper.readSent(this.id) : null;
    if (!wasChanged) this.keeper.keepSent(this.id, null);
  }

  /** Whether there is something. */
  get isThere(): boolean {
    return this.content !== null;
  }

  /** What to send now: what was not answered, else the content given. */
  orElse(content: Content): Content {
    return this.content ?? content;
  }

  /** Something is sent, whose answer is waited for. */
  sends(content: Content): void {
    this.content = content;
    this.keeper.keepSent(this.id, content);
  }

  /** The server has answered, whatever it said. */
  answered(): void {
    this.content = null;
    this.keeper.keepSent(this.id, null);
  }
}
