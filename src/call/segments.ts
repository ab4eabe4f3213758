import { phoneLike } from './phone-number.ts';
import type { Segment } from './types.ts';

const variable = /\{\$([^{}]+)\}/g;
const notSpeech = /<\/?[a-z][^<>]*>|[（(]\s*停顿[^（()）]*[)）]/gi;

interface TemplatePart {
  /** The variables whose values stand before the literal; several stand side by side. */
  names: string[];
  literal: string;
}

function templateParts(template: string): TemplatePart[] {
  const parts: TemplatePart[] = [];
  let names: string[] = [];
  let end = 0;
  for (const match of template.matchAll(variable)) {
    const literal = template.slice(end, match.index);
    if (literal || parts.length === 0) {
      parts.push({ names, literal });
      names = [];
    }
    names.push(match[1] ?? '');
    end = match.index + match[0].length;
  }
  parts.push({ names, literal: template.slice(end) });
  return parts;
}

/** A text cut at the matches of a pattern. */
function cutAt(
  text: string,
  pattern: RegExp,
  kind: Segment['kind'],
  rest: (text: string) => Segment[],
): Segment[] {
  if (text && text.search(pattern) < 0) return rest(text);
  const segments: Segment[] = [];
  let end = 0;
  for (const match of text.matchAll(pattern)) {
    if (match.index > end) segments.push(...rest(text.slice(end, match.index)));
    segments.push({ kind, text: match[0] });
    end = match.index + match[0].length;
  }
  if (end < text.length) segments.push(...rest(text.slice(end)));
  return segments;
}

/** Plain text cut at phone numbers, so that they can be masked. */
function withNumbers(text: string): Segment[] {
  return cutAt(text, phoneLike, 'number', (words) => [{ kind: 'text', text: words }]);
}

/** Plain text cut at marks that are not speech: markup, and stage directions such as (停顿1秒). */
export function plainSegments(text: string): Segment[] {
  return cutAt(text, notSpeech, 'mark', withNumbers);
}

/**
 * A rendered sentence cut into words, filled-in variables and marks. The variables are found by
 * laying the template's literal parts over the text; where they do not fit, there are none.
 */
export function toSegments(text: string, template: string | null): Segment[] {
  const parts = template?.includes('{$') ? templateParts(template) : [];
  const segments: Segment[] = [];
  let position = 0;
  for (const [index, { names, literal }] of parts.entries()) {
    const isLast = index === parts.length - 1;
    const found = isLast ? text.length - literal.length : text.indexOf(literal, position);
    const fits = found >= position && text.startsWith(literal, found);
    if (!fits || (names.length === 0 && found !== position)) return plainSegments(text);
    if (names.length > 0 && found > position) {
      segments.push({
        kind: 'variable',
        text: text.slice(position, found),
        name: names.join(', '),
      });
    }
    segments.push(...plainSegments(literal));
    position = found + literal.length;
  }
  return parts.length > 0 ? segments : plainSegments(text);
}
