/** Where something stands in a text: start and end in UTF-16 units, the end exclusive. */
export type Spans = readonly (readonly [number, number])[];

const longestExpression = 200;
const longestText = 200;
const mostMatches = 50_000;

const token =
  /\\.|\[(?:\\.|[^\]\\])*\]|\((?:\?(?:<?[=!]|:|<[^>]*>))?|\)|\||(?:[*+?]|\{\d+(?:,\d*)?\})\??/gsu;

function spansOf(expression: string, flags: string, text: string): Spans {
  try {
    return Array.from(text.matchAll(new RegExp(expression, flags)), (match) => {
      return [match.index, match.index + match[0].length] as const;
    }).filter(([start, end]) => end > start);
  } catch {
    return [];
  }
}

/** How often a quantifier such as `*` or `{2,5}` may repeat: at least, and at most. */
function repeats(quantifier: string): readonly [number, number] {
  if (quantifier.startsWith('?')) return [0, 1];
  if (quantifier.startsWith('*')) return [0, longestText];
  if (quantifier.startsWith('+')) return [1, longestText];
  const [, least, comma, most] = /^\{(\d+)(,?)(\d*)/.exec(quantifier) ?? [];
  return [Number(least), comma ? Number(most || longestText) : Number(least)];
}

/**
 * In how many different ways an expression can match at one place, at most and roughly: the product of
 * its alternatives and its repetitions. Infinity where something with a choice in it is repeated.
 */
function possibleMatches(expression: string): number {
  let group = { matches: 1, alternatives: 1 };
  const outer: (typeof group)[] = [];
  let closed = { end: -1, matches: 1 };
  for (const { 0: part, index } of expression.matchAll(token)) {
    if (part.startsWith('(')) {
      outer.push(group);
      group = { matches: 1, alternatives: 1 };
    } else if (part === ')') {
      closed = { end: index + 1, matches: group.matches * group.alternatives };
      group = outer.pop() ?? group;
      group.matches *= closed.matches;
    } else if (part === '|') {
      group.alternatives += 1;
    } else if (/^[*+?{]/.test(part)) {
      const [least, most] = repeats(part);
      if (closed.end === index && closed.matches > 1 && most > 1) return Infinity;
      group.matches *= Math.max(1, most - least + 1);
    }
  }
  return group.matches * group.alternatives;
}

/**
 * Where a row's `expression` matches. None when it is invalid, when it or the text is longer than
 * 200 characters, or when it could take very long: repetitions in each other, or many in a row.
 */
export function expressionSpans(expression: string | null, text: string | null): Spans {
  if (!expression || !text) return [];
  if (expression.length > longestExpression || text.length > longestText) return [];
  return possibleMatches(expression) > mostMatches ? [] : spansOf(expression, 'gu', text);
}

/** Where the words of a row's `keyword`, separated by `,`, `，`, `|` or `;`, stand, in any case. */
export function keywordSpans(keyword: string | null, text: string | null): Spans {
  const words = (keyword ?? '')
    .split(/[,，|;]/)
    .map((word) => word.trim())
    .filter((word) => word !== '')
    .sort((a, b) => b.length - a.length)
    .map((word) => word.replace(/[\\^$.*+?()[\]{}/]/g, '\\$&'));
  return words.length > 0 && text ? spansOf(words.join('|'), 'giu', text) : [];
}
