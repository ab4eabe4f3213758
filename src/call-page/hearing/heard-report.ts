import { v7 as uuidv7 } from 'uuid';
import { type Hearing, recordHeard } from '../../api/record-heard.ts';
import type { CallRef } from '../../call/types.ts';
import type { Player } from '../../player/player.ts';
import { getSession, ownId } from '../../session/session.ts';
import { HeardTracker } from './heard-tracker.ts';

const tellEveryMs = 60_000;

/** Tells the server what is heard of a call, for the audit log: each minute, and before the page goes. */
export class HeardReport {
  private readonly call: CallRef;
  private readonly tracker: HeardTracker;
  private readonly timer: ReturnType<typeof setInterval>;
  /** Who hears it. */
  private readonly person = ownId();
  private untold: readonly Hearing[] = [];

  constructor(call: CallRef, player: Player) {
    this.call = call;
    this.tracker = new HeardTracker(player, () => {});
    this.timer = setInterval(() => void this.tell(), tellEveryMs);
    document.addEventListener('visibilitychange', this.onVisibility);
  }

  /** Tells the rest, and ends. */
  dispose(): void {
    clearInterval(this.timer);
    document.removeEventListener('visibilitychange', this.onVisibility);
    this.tracker.dispose();
    void this.tell();
  }

  private readonly onVisibility = (): void => {
    if (document.visibilityState === 'hidden') void this.tell();
  };

  /** What cannot be told now is told with the next. */
  private async tell(): Promise<void> {
    // Somebody else may have signed in, or nobody yet.
    if (getSession().person?.id !== this.person) return;
    const heard = this.tracker.take();
    if (heard.length > 0) this.untold = [...this.untold, { id: uuidv7(), heard }];
    for (const hearing of this.untold) {
      if (await recordHeard(this.call, hearing)) return;
      this.untold = this.untold.filter((other) => other !== hearing);
    }
  }
}
