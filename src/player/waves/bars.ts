const barPx = 2;
const barSpacingPx = 3;

/**
 * Draws a lane's loudness as bars, none where it is 0: two speakers share a lane, and the bars of one
 * must not hide the other's. The width of the canvas is all of the recording's.
 */
export function drawBars(
  channels: (Float32Array | number[])[],
  context: CanvasRenderingContext2D,
): void {
  const { width, height } = context.canvas;
  const ratio = Math.max(devicePixelRatio, 1);
  const [peaks = []] = channels;
  const perBar = (peaks.length * barSpacingPx * ratio) / width;
  context.beginPath();
  for (let bar = 0; bar * perBar < peaks.length; bar++) {
    let loudest = 0;
    const to = Math.max((bar + 1) * perBar, Math.floor(bar * perBar) + 1);
    for (let at = Math.floor(bar * perBar); at < to && at < peaks.length; at++) {
      loudest = Math.max(loudest, peaks[at] ?? 0);
    }
    if (loudest === 0) continue;
    const barHeight = Math.max(loudest * height * 0.95, 2 * ratio);
    const x = bar * barSpacingPx * ratio;
    context.roundRect(x, (height - barHeight) / 2, barPx * ratio, barHeight, ratio);
  }
  context.fill();
}
