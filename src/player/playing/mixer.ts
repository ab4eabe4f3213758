/** In dB below full scale. */
const limit = -3;

/**
 * A curve that leaves samples up to 0.9 as they are and bends louder ones below 1: what the
 * compressor lets through before it takes hold does not clip.
 */
function softCeiling(): Float32Array<ArrayBuffer> {
  const steps = 2048;
  const knee = 0.9;
  return Float32Array.from({ length: steps * 2 + 1 }, (_, index) => {
    const sample = index / steps - 1;
    const over = Math.max(0, Math.abs(sample) - knee);
    const bent = Math.min(Math.abs(sample), knee) + (1 - knee) * Math.tanh(over / (1 - knee));
    return Math.sign(sample) * bent;
  });
}

/** Plays media elements through Web Audio: each as loud as it is set, all through one limiter. */
export class Mixer {
  private readonly context = new AudioContext();
  private readonly gains = new Map<HTMLMediaElement, GainNode>();
  private readonly limiter: AudioNode;

  constructor() {
    const compressor = new DynamicsCompressorNode(this.context, {
      threshold: limit,
      knee: 0,
      ratio: 20,
      attack: 0.001,
      release: 0.1,
    });
    const ceiling = new WaveShaperNode(this.context, { curve: softCeiling() });
    compressor.connect(ceiling).connect(this.context.destination);
    this.limiter = compressor;
  }

  /** How loud an element is: 1 is as recorded. */
  setVolume(element: HTMLMediaElement, volume: number): void {
    let node = this.gains.get(element);
    if (!node) {
      node = this.context.createGain();
      this.context.createMediaElementSource(element).connect(node).connect(this.limiter);
      this.gains.set(element, node);
    }
    node.gain.value = volume;
  }

  /** Browsers hold sound back until a reviewer has acted on the page. */
  resume(): void {
    if (this.context.state === 'suspended') void this.context.resume();
  }

  dispose(): void {
    void this.context.close();
  }
}
