const firstLeadMs = 100;
const longestLeadMs = 250;
/** How much of a measured gap the next lead makes good. */
const learnt = 0.5;

/**
 * How early the next clip is started, so that its sound begins where the last one's ends: browsers
 * take a while to start an element. Learnt from the gaps that the media's own times show.
 */
export class Handover {
  private lead = firstLeadMs;
  private expectedEnd: number | null = null;

  /** In ms of the clock. */
  get leadMs(): number {
    return this.lead;
  }

  /** The next clip is being started; this one ends at `endsAt`, in ms of the clock. */
  begin(endsAt: number): void {
    this.expectedEnd = endsAt;
  }

  /** The next clip sounds since `startedAt`, in ms of the clock. */
  complete(startedAt: number): void {
    if (this.expectedEnd === null) return;
    const gap = startedAt - this.expectedEnd;
    this.expectedEnd = null;
    this.lead = Math.min(Math.max(this.lead + gap * learnt, 0), longestLeadMs);
  }

  /** The handover was interrupted: its gap is not measured. */
  cancel(): void {
    this.expectedEnd = null;
  }
}
