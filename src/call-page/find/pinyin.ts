import { pinyin } from 'pinyin-pro';
import {
  createPinyinMatcher,
  type PinyinMatching,
  type Readings,
} from '../../call/pinyin-match.ts';

const known = new Map<string, readonly string[]>();

/** Left out: what is not Chinese, which the library returns as it is, and ê, which few can type. */
function lookUp(character: string): string[] {
  const found = pinyin(character, { toneType: 'none', type: 'array', multiple: true, v: true });
  return found
    .filter((reading) => reading !== character && /^[a-z]+$/.test(reading))
    .flatMap((reading) =>
      reading.endsWith('ve') ? [reading, reading.replace('v', 'u')] : reading,
    );
}

/**
 * The pinyin of a Chinese character in all its readings: ü is `v`, and üe also the `ue` that
 * people type. Each character is looked up once.
 */
const readings: Readings = (character) => {
  const found = known.get(character) ?? lookUp(character);
  known.set(character, found);
  return found;
};

/** Finds what is said by its pinyin. */
export const asPinyin: PinyinMatching = (query) => createPinyinMatcher(query, readings);
