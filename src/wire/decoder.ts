/** A wire value that was not understood, and the keys that lead to it. */
export interface Misread {
  path: (string | number)[];
  found: unknown;
}

/**
 * Reads a wire value. It never throws: what it does not understand it reads as absent, and adds to
 * `misread`.
 */
export type Decoder<Value> = (wire: unknown, misread: Misread[]) => Value;

/** What a decoder gives. */
export type Decoded<Of> = Of extends Decoder<infer Value> ? Value : never;

type Fields = Readonly<Record<string, Decoder<unknown>>>;
type DecodedFields<Of extends Fields> = { [Key in keyof Of]: Decoded<Of[Key]> };

/** Whether a value is absent: PHP back ends write null, '' or leave the key out. */
export function isAbsent(wire: unknown): boolean {
  return wire === null || wire === undefined || wire === '';
}

function isRecord(wire: unknown): wire is Record<string, unknown> {
  return typeof wire === 'object' && wire !== null && !Array.isArray(wire);
}

/** Decodes what stands under a key of an object or a list. */
function decodeUnder<Value>(
  key: string | number,
  decode: Decoder<Value>,
  wire: unknown,
  misread: Misread[],
): Value {
  const before = misread.length;
  const value = decode(wire, misread);
  for (let at = before; at < misread.length; at++) misread[at]?.path.unshift(key);
  return value;
}

/** One plain value; `read` gives undefined for what it does not know. */
export function scalar<Value>(
  read: (wire: unknown) => Value | null | undefined,
): Decoder<Value | null> {
  return (wire, misread) => {
    if (isAbsent(wire)) return null;
    const value = read(wire);
    if (value !== undefined) return value;
    misread.push({ path: [], found: wire });
    return null;
  };
}

/** An object, by its known fields; one that is no object reads as if all of them were absent. */
export function object<Of extends Fields>(fields: Of): Decoder<DecodedFields<Of>> {
  const entries = Object.entries(fields);
  return (wire, misread) => {
    if (!isRecord(wire)) misread.push({ path: [], found: wire });
    const source = isRecord(wire) ? wire : {};
    const inside = isRecord(wire) ? misread : [];
    const data: Record<string, unknown> = {};
    for (const [key, decode] of entries) {
      data[key] = decodeUnder(key, decode, source[key], inside);
    }
    return data as DecodedFields<Of>;
  };
}

/** An object that may be absent; PHP writes an empty one as `[]`. */
export function optionalObject<Of extends Fields>(fields: Of): Decoder<DecodedFields<Of> | null> {
  const decode = object(fields);
  return (wire, misread) => {
    if (isAbsent(wire) || (Array.isArray(wire) && wire.length === 0)) return null;
    if (isRecord(wire)) return decode(wire, misread);
    misread.push({ path: [], found: wire });
    return null;
  };
}

/** A list. PHP writes an empty one as `{}`, and one with gaps as an object with numbered keys. */
export function list<Item>(item: Decoder<Item>): Decoder<Item[]> {
  return (wire, misread) => {
    if (isAbsent(wire)) return [];
    if (Array.isArray(wire)) {
      return Array.from(wire, (each, index) => decodeUnder(index, item, each, misread));
    }
    if (isRecord(wire) && Object.keys(wire).every((key) => /^\d+$/.test(key))) {
      return Object.entries(wire).map(([key, each]) => decodeUnder(key, item, each, misread));
    }
    misread.push({ path: [], found: wire });
    return [];
  };
}
