import * as z from 'zod/mini';
import { maskNumbersIn } from '../call/phone-number.ts';
import type { Problem } from '../call/types.ts';
import { fault, readerOf } from './fast.ts';

type Path = readonly PropertyKey[];

/** A part of an answer that the schema does not admit. */
export class UnreadableError extends Error {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(`${problem.path}: ${problem.found}`);
    this.name = 'UnreadableError';
    this.problem = problem;
  }
}

/** The key as it stands on the wire: a list written as an object is read by position. */
function wireKey(container: unknown, key: PropertyKey): PropertyKey {
  if (typeof key !== 'number' || Array.isArray(container)) return key;
  return Object.keys(Object(container))[key] ?? key;
}

function valueAt(input: unknown, path: Path): unknown {
  return path.reduce<unknown>((value, key) => Object(value)[wireKey(value, key)], input);
}

function written(input: unknown, path: Path): string {
  let text = '';
  let value = input;
  for (const position of path) {
    const key = wireKey(value, position);
    text += typeof key === 'number' ? `[${key}]` : `.${String(key)}`;
    value = Object(value)[key];
  }
  return text;
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

function problemOf(root: string, input: unknown, path: Path): Problem {
  return { path: `${root}${written(input, path)}`, found: quote(valueAt(input, path)) };
}

/** The same tree with null at `path`; only the way there is copied. */
function withNullAt(input: unknown, path: Path): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return null;
  if (Array.isArray(input)) {
    return input.map((item, index) => (index === Number(key) ? withNullAt(item, rest) : item));
  }
  const name = wireKey(input, key);
  return { ...Object(input), [name]: withNullAt(Object(input)[name], rest) };
}

/**
 * Parses, treating each value that is not understood as absent and naming it in `problems`.
 * Throws an {@link UnreadableError} where that is not enough: where structure itself is wrong.
 */
export function parseTolerantly<Schema extends z.core.$ZodType>(
  schema: Schema,
  input: unknown,
  root: string,
  isStructure: (path: Path) => boolean,
): { data: z.infer<Schema>; problems: Problem[] } {
  const fast = readerOf(schema)(input);
  if (fast !== fault) return { data: fast, problems: [] };
  const first = z.safeParse(schema, input);
  if (first.success) return { data: first.data, problems: [] };
  const paths = first.error.issues.map((issue) => issue.path);
  const broken = paths.find(isStructure);
  if (broken) throw new UnreadableError(problemOf(root, input, broken));
  const mended = paths.reduce<unknown>(withNullAt, input);
  const second = z.safeParse(schema, mended);
  if (second.success) {
    return { data: second.data, problems: paths.map((path) => problemOf(root, input, path)) };
  }
  throw new UnreadableError(problemOf(root, input, second.error.issues[0]?.path ?? []));
}
