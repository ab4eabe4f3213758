/**
 * What was sent and not answered. It is sent again as it was, before what changed since: the server may have
 * it, and would take the new for a change made in ignorance of it.
 */
export class Unanswered<Content> {
  private content: Content | null = null;

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
  }

  /** The server has answered, whatever it said. */
  answered(): void {
    this.content = null;
  }
}
