import type { Span } from './folding.ts';
import { type KnownNumbers, numberSpans } from './personal-number.ts';
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

/** A text cut at some stretches of it. */
function cutAt(
  text: string,
  spans: readonly Span[],
  kind: Segment['kind'],
  rest: (text: string) => Segment[],
): Segment[] {
  if (text && spans.length === 0) return rest(text);
  const segments: Segment[] = [];
  let end = 0;
  for (const span of spans) {
    if (span[0] > end) segments.push(...rest(text.slice(end, span[0])));
    segments.push({ kind, text: text.slice(...span) });
    end = span[1];
  }
  if (end < text.length) segments.push(...rest(text.slice(end)));
  return segments;
}

/** Most texts have no marks, and to say so is much faster than to iterate over no matches. */
function markSpans(text: string): Span[] {
  if (text.search(notSpeech) < 0) return [];
  return Array.from(text.matchAll(notSpeech), ({ 0: mark, index }) => [index, index + mark.length]);
}

/**
 * Plain text cut at marks that are not speech (markup, and pauses such as (停顿1秒)) and at
 * personal numbers, so that they can be masked.
 */
export function plainSegments(text: string, known?: KnownNumbers): Segment[] {
  return cutAt(text, markSpans(text), 'mark', (words) =>
    cutAt(words, numberSpans(words, known), 'number', (rest) => [{ kind: 'text', text: rest }]),
  );
}

/**
 * A rendered sentence cut into words, filled-in variables and marks. The variables are found by
 * laying the template's literal parts over the text; where they do not fit, there are none.
 */
export function toSegments(text: string, template: string | null, known?: KnownNumbers): Segment[] {
  const parts = template?.includes('{$') ? templateParts(template) : [];
  const segments: Segment[] = [];
  let position = 0;
  for (const [index, { names, literal }] of parts.entries()) {
    const isLast = index === parts.length - 1;
    const found = isLast ? text.length - literal.length : text.indexOf(literal, position);
    const fits = found >= position && text.startsWith(literal, found);
    if (!fits || (names.length === 0 && found !== position)) return plainSegments(text, known);
    if (names.length > 0 && found > position) {
      segments.push({
        kind: 'variable',
        text: text.slice(position, found),
        name: names.join(', '),
      });
    }
    segments.push(...plainSegments(literal, known));
    position = found + literal.length;
  }
  return parts.length > 0 ? segments : plainSegments(text, known);
}
