import { describe, expect, test } from 'vitest';
import en from './en.json' with { type: 'json' };
import zh from './zh-CN.json' with { type: 'json' };

type Catalogue = Readonly<Record<string, unknown>>;

/** The placeholders that occur anywhere in a message, its variants included. */
function placeholdersIn(message: unknown): string[] {
  const names = JSON.stringify(message).matchAll(/\{(\w+)\}/g);
  return [...new Set(Array.from(names, ([, name = '']) => name))].sort();
}

/** The texts of a message, one a variant. */
function textsOf(message: unknown): unknown[] {
  if (typeof message === 'string') return [message];
  return [message].flat().flatMap((variants) => Object.values(Object(variants).match));
}

const chinese: Catalogue = zh;
const english: Catalogue = en;
const keys = Object.keys(chinese);

describe('the two languages', () => {
  test('have the same messages', () => {
    expect(Object.keys(english).sort()).toEqual(keys.toSorted());
  });

  test('fill the same values into each message', () => {
    const differing = keys.filter((key) => {
      return placeholdersIn(english[key]).join() !== placeholdersIn(chinese[key]).join();
    });
    expect(differing).toEqual([]);
  });

  test('have words for each message, in all its variants', () => {
    const hasWords = (text: unknown) => typeof text === 'string' && text.trim() !== '';
    const isEmpty = (message: unknown) => !textsOf(message).every(hasWords);
    expect(keys.filter((key) => isEmpty(english[key]) || isEmpty(chinese[key]))).toEqual([]);
  });

  test('are each their own', () => {
    const mixed = keys.filter((key) => {
      return key !== 'locale_switch' && /[一-鿿]/.test(JSON.stringify(english[key]));
    });
    expect(mixed).toEqual([]);
  });
});

test('placeholders are found in every variant of a message', () => {
  expect(placeholdersIn([{ match: { one: '{count} a', '*': '{name} b' } }])).toEqual([
    'count',
    'name',
  ]);
});
