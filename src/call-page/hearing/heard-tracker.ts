import { type Stretch, withStretch } from '../../contract/stretches.ts';
import type { Player } from '../../player/player.ts';

const lookEveryMs = 200;
/** How much further playback may have come between two looks than the clock tells, in ms. */
const toleranceMs = 300;

/**
 * Notices which stretches of the recording play: those that playback passes at its speed. What is
 * skipped or sought past is not heard, nor is a speaker whose volume is 0.
 */
export class HeardTracker {
  private readonly player: Player;
  private readonly onHeard: () => void;
  private timer: ReturnType<typeof setInterval> | undefined;
  private readonly unsubscribe: () => void;
  private stretches: Stretch[] = [];
  private last: { ms: number; at: number } | null = null;

  /** `onHeard` is called when playback stops after something new was heard. */
  constructor(player: Player, onHeard: () => void) {
    this.player = player;
    this.onHeard = onHeard;
    this.unsubscribe = player.subscribe(this.onChange);
    this.onChange();
  }

  /** What was heard since this was last asked for, in ms of the recording. */
  take(): Stretch[] {
    const { stretches } = this;
    this.stretches = [];
    return stretches;
  }

  dispose(): void {
    clearInterval(this.timer);
    this.unsubscribe();
  }

  private readonly onChange = (): void => {
    const isPlaying = this.player.getState().status === 'playing';
    if (isPlaying === (this.timer !== undefined)) return;
    this.look();
    if (isPlaying) {
      this.timer = setInterval(this.look, lookEveryMs);
      return;
    }
    clearInterval(this.timer);
    this.timer = undefined;
    if (this.stretches.length > 0) this.onHeard();
  };

  private readonly look = (): void => {
    const { status, rate, volumes } = this.player.getState();
    const now = { ms: this.player.msAt(), at: performance.now() };
    const before = this.last;
    const { cue } = this.player;
    const isAudible = cue !== undefined && volumes[cue.turn.speaker] > 0;
    this.last = status === 'playing' && isAudible ? now : null;
    if (!before) return;
    const passed = now.ms - before.ms;
    const isPlayed = passed > 0 && passed <= (now.at - before.at) * rate + toleranceMs;
    if (!isPlayed) return;
    const heard: Stretch = [Math.round(before.ms), Math.round(now.ms)];
    this.stretches = withStretch(this.stretches, heard);
  };
}
