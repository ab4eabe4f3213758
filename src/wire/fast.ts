import * as z from 'zod/mini';

/** What a reader gives where the schema would find a fault; zod is then asked what it is. */
export const fault = Symbol('fault');

/** Reads a value as a schema does. */
type ReaderOf<Schema extends z.core.$ZodType> = (value: unknown) => z.infer<Schema> | typeof fault;

const readers = new WeakMap<z.core.$ZodType, (value: unknown) => unknown>();

/** A schema whose values can also be read without zod, to the same effect and many times faster. */
export function withReader<Schema extends z.core.$ZodType>(
  schema: Schema,
  read: (value: unknown) => unknown,
): Schema {
  readers.set(schema, read);
  return schema;
}

/** A schema's own reader; without one zod itself. */
export function readerOf<Schema extends z.core.$ZodType>(schema: Schema): ReaderOf<Schema> {
  const known = readers.get(schema) as ReaderOf<Schema> | undefined;
  if (known) return known;
  return (value) => {
    const { success, data } = z.safeParse(schema, value);
    return success ? data : fault;
  };
}

/** An object schema that is read key by key, as zod does: unknown keys are left out. */
export function fastObject<Shape extends z.core.$ZodShape>(shape: Shape): z.ZodMiniObject<Shape> {
  const schema = z.object(shape);
  const fields = Object.entries(shape).map(([key, field]) => [key, readerOf(field)] as const);
  return withReader(schema, (input) => {
    if (typeof input !== 'object' || input === null || Array.isArray(input)) return fault;
    const wire = input as Record<string, unknown>;
    const data: Record<string, unknown> = {};
    for (const [key, read] of fields) {
      const value = read(wire[key]);
      if (value === fault) return fault;
      data[key] = value;
    }
    return data as z.infer<z.ZodMiniObject<Shape>>;
  });
}
