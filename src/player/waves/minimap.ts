import type { Player } from '../player.ts';
import { drawBars } from './bars.ts';
import { drawLanes } from './draw-lanes.ts';
import { createWave, type Wave } from './wave.ts';
import { laneColors, markColors } from './wave-colors.ts';
import type { WaveView } from './wave-marks.ts';

function lanesOf(host: HTMLElement) {
  const { robot, agent, customer } = laneColors(host);
  return [robot, agent, customer].map((colors) => ({ ...colors, overlay: true }));
}

/** A slim waveform of the whole call, in which a frame shows what part is in view above. */
export class Minimap {
  private readonly host: HTMLElement;
  private readonly frame: HTMLElement;
  private readonly player: Player;
  private readonly wave: Wave;

  /** `onSeek` is called with the place of each click, in ms of the recording. */
  constructor(host: HTMLElement, frame: HTMLElement, player: Player, onSeek: (ms: number) => void) {
    this.host = host;
    this.frame = frame;
    this.player = player;
    this.wave = createWave({
      container: host,
      height: host.clientHeight,
      cursorWidth: 1,
      cursorColor: markColors(host).accent,
      renderFunction: drawBars,
      splitChannels: lanesOf(host),
    });
    this.wave.on('ready', () => this.setSeconds(player.msAt() / 1000));
    this.wave.on('click', (share) => onSeek(share * player.track.durationMs));
  }

  /** Moves the cursor. */
  setSeconds(seconds: number): void {
    if (this.wave.getDuration() > 0) this.wave.setTime(seconds);
  }

  /** Draws the call as it is known by now. */
  draw(): void {
    drawLanes(this.wave, this.player);
  }

  /** Frames the part in view, which is a share (0–1) of the call. */
  showView({ fromMs }: WaveView, share: number): void {
    const { style } = this.frame;
    style.left = `${(fromMs / this.player.track.durationMs) * 100}%`;
    style.width = `${share * 100}%`;
  }

  /** Takes the colours of the present theme. */
  recolor(): void {
    const cursorColor = markColors(this.host).accent;
    this.wave.setOptions({ cursorColor, splitChannels: lanesOf(this.host) });
  }

  destroy(): void {
    this.wave.destroy();
  }
}
