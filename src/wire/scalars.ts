import * as z from 'zod/mini';
import { parseShanghaiTime } from '../call/shanghai-time.ts';
import { fault, readerOf, withReader } from './fast.ts';

// zod's compiled parsers need eval, which the page's Content-Security-Policy forbids.
z.config({ jitless: true });

/** A wire value that is absent: PHP back ends write null, '' or leave the key out. */
function isAbsent(value: unknown): boolean {
  return value === null || value === undefined || value === '';
}

/** A schema over one value: absent becomes null; what `read` does not know is an error. */
function scalar<Value>(expected: string, read: (value: unknown) => Value | undefined) {
  const readFast = (input: unknown): Value | null | typeof fault => {
    if (isAbsent(input)) return null;
    const value = read(input);
    return value === undefined ? fault : value;
  };
  const schema = z.transform((input: unknown, context): Value | null => {
    const value = readFast(input);
    if (value !== fault) return value;
    context.issues.push({ code: 'custom', message: `expected ${expected}`, input });
    return null;
  });
  return withReader(schema, readFast);
}

/** Text; numbers and booleans become text. */
export const text = scalar('text', (value) => {
  if (typeof value === 'string') return value;
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : undefined;
});

/** A finite number, also written as text or as a boolean. */
export const number = scalar('a number', (value) => {
  if (typeof value === 'boolean') return Number(value);
  if (typeof value === 'string' && value.trim() === '') return undefined;
  const read = typeof value === 'number' || typeof value === 'string' ? Number(value) : Number.NaN;
  return Number.isFinite(read) ? read : undefined;
});

/** A yes or no, also written as 0 and 1 or as text. Other numbers are yes, as in PHP. */
export const flag = scalar('true or false', (value) => {
  if (typeof value === 'boolean') return value;
  if (value === 'true' || value === 'false') return value === 'true';
  const read = typeof value === 'number' || typeof value === 'string' ? Number(value) : Number.NaN;
  return Number.isFinite(read) ? read !== 0 : undefined;
});

/** A platform time as epoch ms. MySQL's zero date is absent. */
export const time = scalar(
  'a time such as 2023-07-03 15:21:44',
  (value): number | null | undefined => {
    if (typeof value !== 'string') return undefined;
    return value.startsWith('0000-00-00') ? null : parseShanghaiTime(value);
  },
);

/** Anything, for values whose meaning is not documented. */
export const raw = withReader(
  z.transform((value: unknown): unknown => value ?? null),
  (value) => value ?? null,
);

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** PHP writes an empty array as `{}` and an array with gaps as an object with numbered keys. */
function asList(value: unknown): unknown {
  if (isAbsent(value)) return [];
  const isNumbered = isRecord(value) && Object.keys(value).every((key) => /^\d+$/.test(key));
  return isNumbered ? Object.values(value) : value;
}

/** Every item as its schema reads it. */
function readItems<Item extends z.core.$ZodType>(
  item: Item,
  values: readonly unknown[],
): z.infer<Item>[] | typeof fault {
  const readItem = readerOf(item);
  const items = values.map(readItem);
  return items.every((read): read is z.infer<Item> => read !== fault) ? items : fault;
}

/** A list, however PHP wrote it; absent becomes empty. */
export function list<Item extends z.core.$ZodType>(item: Item) {
  return withReader(z.pipe(z.transform(asList), z.array(item)), (input) => {
    const values = asList(input);
    return Array.isArray(values) ? readItems(item, values) : fault;
  });
}

/** An object that may be absent; PHP writes an empty one as `[]`. */
export function optionalObject<Shape extends z.core.$ZodShape>(shape: Shape) {
  const absent = z.transform((value: unknown) =>
    isAbsent(value) || (Array.isArray(value) && value.length === 0) ? null : value,
  );
  return z.pipe(absent, z.nullable(z.object(shape)));
}

function asTexts(value: unknown): unknown {
  return isAbsent(value) || typeof value === 'string' ? [value] : value;
}

function isPresent(item: string | null): item is string {
  return item !== null;
}

function present(items: (string | null)[]): string[] {
  return items.every(isPresent) ? items : items.filter(isPresent);
}

const textList = list(text);

/** Text or a list of texts, as a list. */
export const texts = withReader(
  z.pipe(z.transform(asTexts), z.pipe(textList, z.transform(present))),
  (input) => {
    const items = readerOf(textList)(asTexts(input));
    return items === fault ? fault : present(items);
  },
);

function asLinks(value: unknown): unknown {
  return typeof value === 'string' && value ? [value] : value;
}

const linkList = list(texts);

/** Clip links, an entry a sentence; accepts a string, string[] and string[][]. */
export const clipLinks = withReader(z.pipe(z.transform(asLinks), linkList), (input) =>
  readerOf(linkList)(asLinks(input)),
);
