import { maskNumbersIn } from '../call/personal-number.ts';
import type { Problem } from '../call/types.ts';
import type { Decoder, Misread } from './decoder.ts';

/** A part of an answer that cannot be done without and was not understood. */
export class UnreadableError extends Error {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(`${problem.path}: ${problem.found}`);
    this.name = 'UnreadableError';
    this.problem = problem;
  }
}

const longestQuote = 60;

/** Numbers masked, and links, which open what they lead to, cut to their origin. */
function withoutSecrets(text: string): string {
  return maskNumbersIn(text.replace(/(https?:\/\/[^/"\s]+)\/[^"\s]*/g, '$1/…'));
}

/** A value as it stood on the wire, cut to a length that a message can bear. */
export function quote(value: unknown): string {
  const text = value === undefined ? '∅' : withoutSecrets(JSON.stringify(value));
  return text.length > longestQuote ? `${text.slice(0, longestQuote)}…` : text;
}

function toProblem(root: string, { path, found }: Misread): Problem {
  const keys = path.map((key) => (typeof key === 'number' ? `[${key}]` : `.${key}`));
  return { path: root + keys.join(''), found: quote(found) };
}

/**
 * Parses, treating each value that is not understood as absent and naming it in `problems`, by its
 * path from `root`. Throws an {@link UnreadableError} when one of them is at a path that
 * `isEssential`.
 */
export function parseTolerantly<Value>(
  decode: Decoder<Value>,
  wire: unknown,
  root: string,
  isEssential: (path: Misread['path']) => boolean,
): { data: Value; problems: Problem[] } {
  const misread: Misread[] = [];
  const data = decode(wire, misread);
  const broken = misread.find(({ path }) => isEssential(path));
  if (broken) throw new UnreadableError(toProblem(root, broken));
  return { data, problems: misread.map((each) => toProblem(root, each)) };
}
