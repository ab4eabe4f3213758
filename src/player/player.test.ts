import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { type Cue, toCues } from '../call/track.ts';
import { createQuietRecord, openRows } from '../testing/builders.ts';
import { Player } from './player.ts';

/** A media element that has nothing to play, as outside a browser. */
class SilentAudio extends EventTarget {
  currentTime = 0;
  duration = Number.NaN;
  pause() {}
  load() {}
  removeAttribute() {}
  async play() {}
}

/** Decodes any audio to one second of silence. */
class SecondsContext {
  async decodeAudioData() {
    return { getChannelData: () => new Float32Array(16_000) };
  }
}

beforeEach(() => {
  vi.stubGlobal('Audio', SilentAudio);
  vi.stubGlobal('OfflineAudioContext', SecondsContext);
  vi.spyOn(URL, 'createObjectURL').mockReturnValue('blob:');
  vi.spyOn(URL, 'revokeObjectURL').mockReturnValue();
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

/** The robot's answer, a clip a link. */
function answer(id: string, ...links: string[]) {
  return createQuietRecord({
    id,
    answer_content: links.map(() => '好的').join('\n'),
    contents: [],
    download_voice: links.map((link) => [link]),
  });
}

const cues = toCues(openRows(answer('a', 'one', 'two'), answer('b', 'three')));

/** A player of the cues above. Each clip lasts a second, and comes when it is told to. */
function openPlayer(own: readonly Cue[] = cues) {
  const fetches = new Map<string, (audio: Blob) => void>();
  const player = new Player({
    fetchClip: (url) => new Promise<Blob>((resolve) => fetches.set(url, resolve)),
    freshLink: async () => null,
    outlines: { load: async () => new Map(), save: () => {}, close: async () => {} },
  });
  player.setCues(own, null);
  void player.open();
  /** Has these clips come, each as soon as it is asked for. */
  const bring = async (...links: string[]) => {
    for (const link of links) {
      await vi.waitUntil(() => fetches.has(link));
      fetches.get(link)?.(new Blob([link]));
    }
  };
  return { player, bring };
}

test('a moment can be gone to before any length is known', async () => {
  const { player, bring } = openPlayer();
  player.seek(player.placeOf(cues[1]?.id ?? ''), 0.4);
  expect(player.now()).toEqual({ index: 1, time: 0.4 });
  await bring('two');
  await vi.waitFor(() => expect(player.getState().duration).toBe(1));
  expect(player.now()).toEqual({ index: 1, time: 0.4 });
  player.dispose();
});

describe('moving within a turn', () => {
  test('leads to the clip that has the second, once the lengths are known', async () => {
    const { player, bring } = openPlayer();
    const moved = player.seekWithin([0, 1], 1.5);
    await bring('one', 'two');
    await moved;
    expect(player.now()).toEqual({ index: 1, time: 0.5 });
    player.dispose();
  });

  test.for([
    ['a sentence that is played', (player: Player): void => player.play(2)],
    ['a place that is gone to', (player: Player): void => player.seek(2, 0)],
    ['another turn', (player: Player): void => void player.seekWithin([2], 0)],
  ] as const)('gives way to %s meanwhile', async ([, command]) => {
    const { player, bring } = openPlayer();
    const moved = player.seekWithin([0, 1], 1.5);
    command(player);
    await bring('three', 'one', 'two');
    await moved;
    await vi.waitFor(() => expect(player.getState().index).toBe(2));
    expect(player.now().time).toBe(0);
    player.dispose();
  });

  test('finds its clip where the call was fetched again meanwhile, with more before it', async () => {
    const { player, bring } = openPlayer(cues.slice(2));
    const moved = player.seekWithin([0], 0.5);
    player.setCues(cues, null);
    await bring('three');
    await moved;
    expect(player.now()).toEqual({ index: 2, time: 0.5 });
    player.dispose();
  });
});
