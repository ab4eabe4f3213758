import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { toCues } from '../../call/track.ts';
import type { ClipOutline } from '../../player/clips/decode.ts';
import { Player } from '../../player/player.ts';
import { createQuietRecord, openRows } from '../../testing/builders.ts';
import { momentLink, turnLink } from './share.ts';

/** A media element that never has anything to play. */
class SilentAudio extends EventTarget {
  currentTime = 0;
  duration = Number.NaN;
  pause() {}
  load() {}
  removeAttribute() {}
}

const address = 'https://turnwise.test/calls/u/t/r';

function visit(search: string): void {
  vi.stubGlobal('location', new URL(`${address}${search}`));
}

beforeEach(() => {
  vi.stubGlobal('Audio', SilentAudio);
  visit('');
});
afterEach(() => {
  vi.unstubAllGlobals();
});

describe('the link to a turn', () => {
  test('is the call’s address with the turn', () => {
    expect(turnLink('a-answer')).toBe(`${address}?turn=a-answer`);
  });

  test('has the moment to a tenth of a second', () => {
    expect(turnLink('a-answer', 12.3456)).toBe(`${address}?turn=a-answer&t=12.3`);
    expect(turnLink('a-answer', 0)).toBe(`${address}?turn=a-answer&t=0.0`);
  });

  test('keeps the sub-account, and nothing else that is open', () => {
    visit('?panel=raw&turn=b-answer&t=3&sub_user_id=s#top');
    expect(turnLink('a-answer')).toBe(`${address}?turn=a-answer&sub_user_id=s`);
  });

  test('is read back as it was written, whatever the ids are', () => {
    visit(`?sub_user_id=${encodeURIComponent('子 &=+')}`);
    const { searchParams } = new URL(turnLink('甲 &=+#?'));
    expect([...searchParams]).toEqual([
      ['turn', '甲 &=+#?'],
      ['sub_user_id', '子 &=+'],
    ]);
  });
});

describe('the link to the moment', () => {
  /** A player of two answers whose cues last 1, 2, 3 and 4 s; the links of the second's are given. */
  async function createPlayer(links = ['two', 'three', 'four']): Promise<Player> {
    const answer = (id: string, ...urls: string[]) =>
      createQuietRecord({
        id,
        answer_content: urls.map(() => '好的').join('\n'),
        contents: [],
        download_voice: urls.map((url) => (url === '' ? [] : [url])),
      });
    const call = openRows(answer('a', 'one'), answer('b', ...links));
    const cues = toCues(call);
    const outlines = cues.map(({ id }, index): [string, ClipOutline] => [
      id,
      {
        durationMs: (index + 1) * 1000,
        peaks: new Uint8Array(240),
        pauses: [],
        level: { rms: 0.1, peak: 1, clippedShare: 0 },
        bytes: 1,
      },
    ]);
    const player = new Player({
      fetchClip: () => new Promise(() => {}),
      freshLink: async () => null,
      outlines: { load: async () => new Map(outlines), save: () => {}, close: async () => {} },
    });
    player.setCues(cues, null);
    await player.open();
    return player;
  }

  test('counts the seconds over all clips of the turn', async () => {
    const player = await createPlayer();
    player.seek(0, 0.5);
    expect(momentLink(player)).toBe(`${address}?turn=a-answer&t=0.5`);
    player.seek(1, 0.5);
    expect(momentLink(player)).toBe(`${address}?turn=b-answer&t=0.5`);
    player.seek(3, 0.5);
    expect(momentLink(player)).toBe(`${address}?turn=b-answer&t=5.5`);
    player.dispose();
  });

  test.for([
    ['to where this one is', ['two', 'three', 'four']],
    ['there past a sentence without a clip', ['', 'three', 'four']],
  ] as const)('leads another player %s', async ([, links]) => {
    const [player, other] = [await createPlayer([...links]), await createPlayer([...links])];
    player.seek(2, 1.5);
    const { searchParams } = new URL(momentLink(player));
    const places = other.placesOfTurn(searchParams.get('turn') ?? '');
    await other.seekWithin(places, Number(searchParams.get('t')));
    expect(other.now()).toEqual({ index: 2, time: 1.5 });
    for (const each of [player, other]) each.dispose();
  });

  test('is the page’s own while nothing was played', async () => {
    const player = await createPlayer();
    visit('?panel=raw');
    expect(momentLink(player)).toBe(`${address}?panel=raw`);
    player.dispose();
  });
});
