import type { Player } from '../player.ts';
import type { Moment } from '../playing/call-track.ts';
import { markColors } from './wave-colors.ts';
import { drawMarks, type MarkColors, type WaveMarks, type WaveView } from './wave-marks.ts';

/** The canvas over a call's waveform, drawn anew in the next frame after something changed. */
export class MarkLayer {
  private readonly canvas: HTMLCanvasElement;
  private readonly player: Player;
  private readonly viewOf: () => WaveView | null;
  private readonly onDraw: (view: WaveView) => void;
  private colors: MarkColors;
  private matches: WaveMarks['matches'] = [];
  private notes: WaveMarks['notes'] = [];
  private frame = 0;

  /** `viewOf` returns what is in view, null while nothing is drawn; `onDraw` is called after each drawing. */
  constructor(
    canvas: HTMLCanvasElement,
    player: Player,
    viewOf: () => WaveView | null,
    onDraw: (view: WaveView) => void,
  ) {
    this.canvas = canvas;
    this.player = player;
    this.viewOf = viewOf;
    this.onDraw = onDraw;
    this.colors = this.readColors();
  }

  setMatches(matches: WaveMarks['matches']): void {
    this.matches = matches;
    this.schedule();
  }

  setNotes(notes: WaveMarks['notes']): void {
    this.notes = notes;
    this.schedule();
  }

  /** Draws in the next frame. */
  schedule(): void {
    if (this.frame !== 0) return;
    this.frame = requestAnimationFrame(() => {
      this.frame = 0;
      const view = this.viewOf();
      if (!view) return;
      this.draw(view);
      this.onDraw(view);
    });
  }

  /** Takes the colours of the present theme. */
  recolor(): void {
    this.colors = this.readColors();
    this.schedule();
  }

  destroy(): void {
    cancelAnimationFrame(this.frame);
  }

  private readColors(): MarkColors {
    return markColors(this.canvas.parentElement ?? document.body);
  }

  private draw(view: WaveView): void {
    const context = this.canvas.getContext('2d');
    if (!context) return;
    const ratio = Math.max(devicePixelRatio, 1);
    this.canvas.width = view.width * ratio;
    this.canvas.height = view.height * ratio;
    context.scale(ratio, ratio);
    drawMarks(context, this.marks(), view, this.colors);
  }

  private marks(): WaveMarks {
    const { player } = this;
    const { loop } = player.getState();
    const { track } = player;
    const endOf = ({ index, time }: Moment) =>
      Math.min(player.msAt({ index, time }), track.endMs[index] ?? 0);
    return {
      track,
      isMissing: (cue) => player.isMissing(cue),
      loop: loop && { fromMs: player.msAt(loop.from), toMs: endOf(loop.to) },
      matches: this.matches,
      notes: this.notes,
    };
  }
}
