import { afterEach, describe, expect, test } from 'vitest';
import {
  formatDate,
  formatDateTime,
  formatDuration,
  formatNumber,
  formatTimeOfDay,
} from './format.ts';
import { m } from './index.ts';
import { getLocale, onLocaleChange, otherLocale, setLocale } from './locale.ts';

const moment = Date.parse('2023-07-03T15:21:44+08:00');
const pastMidnight = Date.parse('2023-07-03T00:05:09+08:00');

afterEach(() => setLocale('zh-CN'));

describe('a time', () => {
  test('is Shanghai’s, wherever the reviewer is', () => {
    expect(formatTimeOfDay(moment)).toBe('15:21:44');
    expect(formatDateTime(moment)).toContain('15:21:44');
    expect(formatDate(pastMidnight)).toBe('2023-07-03');
  });

  test('just past midnight is written with 00', () => {
    expect(formatTimeOfDay(pastMidnight)).toBe('00:05:09');
    setLocale('en');
    expect(formatTimeOfDay(pastMidnight)).toBe('00:05:09');
  });

  test('is written as the platform writes it, in every language', () => {
    expect(formatDateTime(moment)).toBe('2023-07-03 15:21:44');
    setLocale('en');
    expect(formatDateTime(moment)).toBe('2023-07-03 15:21:44');
  });
});

describe('a length of time', () => {
  test.for([
    [0, '0 sec'],
    [8060, '8.1 sec'],
    [9999, '10 sec'],
    [11_000, '11 sec'],
    [59_499, '59 sec'],
    [59_600, '1 min'],
    [68_000, '1 min 8 sec'],
    [120_000, '2 min'],
  ] as const)('of %i ms is %s', ([ms, expected]) => {
    setLocale('en');
    expect(formatDuration(ms)).toBe(expected);
  });

  test('is Chinese in Chinese', () => {
    expect(formatDuration(11_000)).toMatch(/^11\s?秒$/);
  });
});

test('a number is written as the language does', () => {
  setLocale('en');
  expect(formatNumber(12_345.5)).toBe('12,345.5');
});

describe('the language', () => {
  test('is Chinese where nothing else is known', () => {
    expect(getLocale()).toBe('zh-CN');
    expect(m.panel_task()).toBe('任务');
  });

  test('is switched at once, and whoever asked is told', () => {
    let told = 0;
    const stop = onLocaleChange(() => told++);
    setLocale('en');
    stop();
    setLocale('zh-CN');
    expect(told).toBe(1);
  });

  test('has one other', () => {
    expect(otherLocale()).toBe('en');
    setLocale('en');
    expect(otherLocale()).toBe('zh-CN');
    expect(m.panel_task()).toBe('Task');
  });

  test('counts as English does', () => {
    setLocale('en');
    const counted: [(count: number) => string, one: string, two: string][] = [
      [(count) => m.turns_count({ count }), '1 turn', '2 turns'],
      [
        (count) => m.silences_count({ count }),
        'The customer stayed silent once',
        'The customer stayed silent 2 times',
      ],
      [
        (missing) => m.download_done({ missing }),
        'Downloaded; 1 recording is missing',
        'Downloaded; 2 recordings are missing',
      ],
      [(count) => m.hidden_show({ count }), 'Show 1 hidden row', 'Show 2 hidden rows'],
      [(count) => m.hidden_in_header({ count }), '1 sentence hidden', '2 sentences hidden'],
      [
        (count) => m.coverage_beside({ name: 'FAQ', count }),
        'Outside the main flow: FAQ, 1 turn',
        'Outside the main flow: FAQ, 2 turns',
      ],
      [(count) => m.findings_warnings({ count }), '1 warning', '2 warnings'],
      [(count) => m.findings_notices({ count }), '1 notice', '2 notices'],
      [
        (sentences) => m.finding_counts_differ({ sentences, clips: 2 }),
        '1 sentence, but 2 recordings',
        '2 sentences, but 2 recordings',
      ],
      [
        (spoken) => m.script_spoken_of({ spoken, total: 4 }),
        '1 of 4 main-flow nodes was spoken',
        '2 of 4 main-flow nodes were spoken',
      ],
    ];
    for (const [words, one, two] of counted) {
      expect([words(1), words(2)]).toEqual([one, two]);
    }
    expect(m.finding_counts_differ({ sentences: 1, clips: 1 })).toBe('1 sentence, but 1 recording');
    expect(m.script_spoken_of({ spoken: 1, total: 1 })).toBe('1 of 1 main-flow node was spoken');
  });
});
