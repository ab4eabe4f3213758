import { parseShanghaiTime } from '../call/shanghai-time.ts';
import { type Decoder, isAbsent, list, scalar } from './decoder.ts';

function numberOf(wire: unknown): number {
  return typeof wire === 'number' || typeof wire === 'string' ? Number(wire) : Number.NaN;
}

/** Text; numbers and booleans become text. */
export const text = scalar((wire) => {
  if (typeof wire === 'string') return wire;
  return typeof wire === 'number' || typeof wire === 'boolean' ? String(wire) : undefined;
});

/** A finite number, also written as text or as a boolean. */
export const number = scalar((wire) => {
  if (typeof wire === 'boolean') return Number(wire);
  if (typeof wire === 'string' && wire.trim() === '') return undefined;
  const read = numberOf(wire);
  return Number.isFinite(read) ? read : undefined;
});

/** A yes or no, also written as 0 and 1 or as text. Other numbers are yes, as in PHP. */
export const flag = scalar((wire) => {
  if (typeof wire === 'boolean') return wire;
  if (wire === 'true' || wire === 'false') return wire === 'true';
  const read = numberOf(wire);
  return Number.isFinite(read) ? read !== 0 : undefined;
});

/** A platform time such as 2023-07-03 15:21:44, as epoch ms. MySQL's zero date is absent. */
export const time = scalar((wire): number | null | undefined => {
  if (typeof wire !== 'string') return undefined;
  return wire.startsWith('0000-00-00') ? null : parseShanghaiTime(wire);
});

/** Anything, for values whose meaning is not documented. */
export const raw: Decoder<unknown> = (wire) => wire ?? null;

const textList = list(text);

/** Text or a list of texts, as a list. */
export const texts: Decoder<string[]> = (wire, misread) => {
  const given = typeof wire === 'string' ? [wire] : wire;
  const read = textList(given, misread);
  return read.every((each) => each !== null) ? read : read.filter((each) => each !== null);
};

const linkList = list(texts);

/** Clip links, an entry a sentence; accepts a string, string[] and string[][]. */
export const clipLinks: Decoder<string[][]> = (wire, misread) =>
  linkList(typeof wire === 'string' && !isAbsent(wire) ? [wire] : wire, misread);
