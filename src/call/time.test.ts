import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatClock } from './clock.ts';
import { parseShanghaiTime } from './shanghai-time.ts';

function written(utcMs: number): string {
  return new Date(utcMs + 8 * 3_600_000).toISOString().slice(0, 19).replace('T', ' ');
}

describe('a platform time', () => {
  test.for([
    ['2023-07-03 15:21:44', '2023-07-03T15:21:44+08:00'],
    ['2023-07-03T15:21:44', '2023-07-03T15:21:44+08:00'],
    ['2023-07-03 15:21:44.000000', '2023-07-03T15:21:44+08:00'],
    ['2023-07-03 15:21', '2023-07-03T15:21:00+08:00'],
    ['2023-09-17', '2023-09-17T00:00:00+08:00'],
    ['2024-02-29 00:00:00', '2024-02-29T00:00:00+08:00'],
    [' 2023-07-03 00:00:00 ', '2023-07-03T00:00:00+08:00'],
  ] as const)('%s is Shanghai’s %s', ([text, expected]) => {
    expect(parseShanghaiTime(text)).toBe(Date.parse(expected));
  });

  test.for([
    '2023-02-29',
    '2023-13-01',
    '2023-00-10',
    '2023-04-31 00:00:00',
    '2023-07-00',
    '2023-07-03 24:00:00',
    '2023-07-03 12:60:00',
    '2023-07-03 12:00:60',
    '0000-00-00 00:00:00',
    '2023-7-3',
    '2023/07/03',
    '15:21:44',
    '1688368904',
    '2023-07-03 15:21:44Z',
    '',
    'soon',
  ])('%j is none', (text) => {
    expect(parseShanghaiTime(text)).toBeUndefined();
  });

  test('is read back as it was written', () => {
    const moment = fc.date({
      min: new Date('0100-01-02T00:00:00Z'),
      max: new Date('9999-12-30T00:00:00Z'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(moment, (date) => {
        const ms = Math.floor(date.getTime() / 1000) * 1000;
        expect(parseShanghaiTime(written(ms))).toBe(ms);
      }),
    );
  });

  test('read from any text is finite or none', () => {
    const digits = fc.stringMatching(/^\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}$/);
    fc.assert(
      fc.property(fc.oneof(fc.string(), digits), (text) => {
        const ms = parseShanghaiTime(text);
        if (ms !== undefined) expect(written(ms)).toBe(text.trim());
      }),
    );
  });
});

describe('a clock', () => {
  test.for([
    [0, '0:00'],
    [499, '0:00'],
    [500, '0:01'],
    [6000, '0:06'],
    [59_499, '0:59'],
    [59_500, '1:00'],
    [754_000, '12:34'],
    [3_599_499, '59:59'],
    [3_600_000, '1:00:00'],
    [3_723_000, '1:02:03'],
    [-5, '0:00'],
  ] as const)('shows %i ms as %s', ([ms, expected]) => {
    expect(formatClock(ms)).toBe(expected);
  });
});
