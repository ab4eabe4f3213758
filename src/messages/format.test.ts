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
    expect(formatDate(pastMidnight)).toContain('2023年7月3日');
  });

  test('just past midnight is written with 00', () => {
    expect(formatTimeOfDay(pastMidnight)).toBe('00:05:09');
    setLocale('en');
    expect(formatTimeOfDay(pastMidnight)).toBe('00:05:09');
  });

  test('is written as the language does', () => {
    setLocale('en');
    expect(formatDate(moment)).toBe('Jul 3, 2023');
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
    expect([m.turns_count({ count: 1 }), m.turns_count({ count: 2 })]).toEqual([
      '1 turn',
      '2 turns',
    ]);
  });
});
