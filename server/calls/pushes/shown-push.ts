import { Masker } from '../../../src/call/masker.ts';
import { maskedCallJson } from '../../gateway/masking/call-masking.ts';

/** What follows the path of a link: it may open what the link leads to. */
const opens = /(https?:\/\/[^\s"'\\?#]+)[?#][^\s"'\\]*/g;

/** A push as somebody may see it: set out in lines, without anybody's number, and with links cut short. */
export function shownPush(text: string): string {
  const masker = new Masker();
  return masked(text, masker).replace(opens, '$1?…');
}

function masked(text: string, masker: Masker): string {
  try {
    return maskedCallJson(masker, JSON.stringify(JSON.parse(text), null, 2));
  } catch {
    return masker.text(text);
  }
}
