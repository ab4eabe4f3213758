import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Call } from '../call/types.ts';
import { documentedAnswer } from '../testing/builders.ts';
import { AnswerError } from './answer-error.ts';
import { readAnswer } from './read-answer.ts';

type Path = (string | number)[];

/** The paths of all values in a tree, its own first. */
function pathsOf(value: unknown, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [path];
  const children = Array.isArray(value) ? [...value.entries()] : Object.entries(value);
  return [path, ...children.flatMap(([key, child]) => pathsOf(child, [...path, key]))];
}

function replaced(value: unknown, [key, ...rest]: Path, by: unknown): unknown {
  if (key === undefined) return by;
  if (Array.isArray(value)) {
    return value.map((child, index) => (index === key ? replaced(child, rest, by) : child));
  }
  const child = Object(value)[key];
  return { ...Object(value), [key]: replaced(child, rest, by) };
}

function open(body: unknown): Call | AnswerError {
  try {
    return readAnswer(body);
  } catch (error) {
    if (error instanceof AnswerError) return error;
    throw error;
  }
}

const answer = documentedAnswer();
const paths = pathsOf(answer);
const json = fc.jsonValue({ maxDepth: 3 });
const odd = fc.oneof(
  json,
  fc.constantFrom(
    'constructor',
    '__proto__',
    -1,
    1e308,
    '-0',
    '0000-00-00',
    '2023-02-30',
    'toString',
  ),
  fc.constantFrom({ toString: null, valueOf: null }, { 0: 'a', 2: {} }, [[[]]], { length: -1 }),
);
const mutations = fc.array(fc.tuple(fc.constantFrom(...paths), odd), {
  minLength: 1,
  maxLength: 4,
});
const mutated = mutations.map((changes) =>
  changes.reduce<unknown>((body, [path, value]) => replaced(body, path, value), answer),
);

function derivedNumbers(call: Call): (number | null)[] {
  return [call.record.ringMs, call.transfer?.waitMs ?? null];
}

describe('an answer that is any JSON', () => {
  test('opens or is a failure with a name', () => {
    fc.assert(
      fc.property(json, (body) => {
        const result = open(body);
        expect(result instanceof AnswerError ? typeof result.kind : 'opened').toMatch(
          /string|opened/,
        );
      }),
      { numRuns: 300 },
    );
  });

  test('as its data opens or is a failure with a name', () => {
    fc.assert(
      fc.property(json, (data) => {
        const result = open({ code: 200, status: 'success', message: '', data });
        expect(result instanceof AnswerError ? result.kind : 'opened').toMatch(/unreadable|opened/);
      }),
      { numRuns: 300 },
    );
  });
});

test('an envelope with any code, status and message opens or is a failure with a name', () => {
  fc.assert(
    fc.property(odd, odd, odd, fc.constantFrom('error', 'success', null), (...parts) => {
      const [code, oddStatus, message, status] = parts;
      const result = open({ ...answer, code, message, status: status ?? oddStatus });
      if (result instanceof AnswerError) expect(result.kind).toBeTypeOf('string');
    }),
    { numRuns: 300 },
  );
});

describe('the documented answer with some values replaced', () => {
  test('opens or is a failure with a name', () => {
    fc.assert(
      fc.property(mutated, (body) => {
        const result = open(body);
        if (result instanceof AnswerError) expect(result.kind).toBeTypeOf('string');
      }),
      { numRuns: 700 },
    );
  });

  test('has derived numbers that are finite and not negative, or none', () => {
    fc.assert(
      fc.property(mutated, (body) => {
        const result = open(body);
        if (result instanceof AnswerError) return;
        const numbers = derivedNumbers(result).filter((value) => value !== null);
        expect(numbers.every((value) => Number.isFinite(value) && value >= 0)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  test('is not changed by being read', () => {
    fc.assert(
      fc.property(mutated, (body) => {
        const before = structuredClone(body);
        open(body);
        expect(body).toEqual(before);
      }),
    );
  });

  test('names for every problem a place and what stood there', () => {
    fc.assert(
      fc.property(mutated, (body) => {
        const result = open(body);
        const problems =
          result instanceof AnswerError ? [result.details.problem ?? []].flat() : result.problems;
        for (const { path, found } of problems) {
          expect(path).toMatch(/^(data|\(body\)$)/);
          expect(found).not.toBe('');
        }
      }),
    );
  });
});
