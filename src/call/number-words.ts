const digits: Readonly<Record<string, string>> = {
  〇: '0',
  零: '0',
  幺: '1',
  一: '1',
  二: '2',
  两: '2',
  三: '3',
  四: '4',
  五: '5',
  六: '6',
  七: '7',
  八: '8',
  九: '9',
};

/** The characters that say a digit, for a character class. */
export const digitWords = Object.keys(digits).join('');

const digitWord = new RegExp(`[${digitWords}]`, 'g');
/** The beginning of a word that no number is read out with, such as 一共 or 两个. */
const ordinaryWord = /[一两](?=[个下共起直些样定般次])/g;

/** A text of the same length with every Chinese digit (一三八) as a digit. */
export function toDigits(text: string): string {
  return text.replace(digitWord, (word) => digits[word] ?? word);
}

/**
 * The texts of the same length that one may read a text as: as it stands, with every Chinese digit
 * (一三八) as a digit, and the same without those that may begin an ordinary word.
 */
export function digitReadings(text: string): string[] {
  return [...new Set([text, toDigits(text), toDigits(text.replace(ordinaryWord, '*'))])];
}
