import fc from 'fast-check';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { loudest, readVolumes, writeVolumes } from './volumes.ts';

const asRecorded = { robot: 1, customer: 1, agent: 1 };
const stored = new Map<string, string>();

beforeEach(() => {
  stored.clear();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => stored.get(key) ?? null,
    setItem: (key: string, value: string) => void stored.set(key, value),
  });
});

describe('the remembered volumes', () => {
  test('are as recorded at first', () => {
    expect(readVolumes()).toEqual(asRecorded);
  });

  test('are those that were written, from silent to the loudest', () => {
    const volume = fc
      .double({ min: 0, max: loudest, noNaN: true })
      .filter((v) => !Object.is(v, -0));
    fc.assert(
      fc.property(volume, volume, volume, (robot, customer, agent) => {
        writeVolumes({ robot, customer, agent });
        expect(readVolumes()).toEqual({ robot, customer, agent });
      }),
    );
  });

  test.for(['', '{', 'loud', 'null', '3', '"x"', '[]', '[2, 2, 2]', '{}', 'undefined'])(
    'are as recorded where %j is stored',
    (text) => {
      stored.set('turnwise.volumes', text);
      expect(readVolumes()).toEqual(asRecorded);
    },
  );

  test.for(['-0.1', '4.1', '1e999', '"2"', 'null', 'true', '[2]', '{}'])(
    'are as recorded for the speaker whose volume is %s, and kept for the others',
    (volume) => {
      stored.set('turnwise.volumes', `{"robot":0,"customer":${volume},"agent":4}`);
      expect(readVolumes()).toEqual({ robot: 0, customer: 1, agent: 4 });
    },
  );

  test('are believable, whatever is stored', () => {
    fc.assert(
      fc.property(fc.oneof(fc.json(), fc.string()), (text) => {
        stored.set('turnwise.volumes', text);
        expect(Object.values(readVolumes()).every((volume) => volume >= 0 && volume <= 4)).toBe(
          true,
        );
      }),
    );
  });

  test('are as recorded in a browser that refuses storage', () => {
    const refuse = () => {
      throw new DOMException('refused', 'SecurityError');
    };
    vi.stubGlobal('localStorage', { getItem: refuse, setItem: refuse });
    writeVolumes({ robot: 2, customer: 2, agent: 2 });
    expect(readVolumes()).toEqual(asRecorded);
  });
});
