import { digitWords } from '../../../src/call/number-words.ts';

/** By the code of a character, 1 where it is a digit in any writing: 7, ７ or 七. */
export const isDigitCode = new Uint8Array(0x10000);
for (const digit of `0123456789０１２３４５６７８９${digitWords}`)
  isDigitCode[digit.charCodeAt(0)] = 1;
