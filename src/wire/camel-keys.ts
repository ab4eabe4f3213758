type CamelCase<Key extends string> = Key extends `_${infer Rest}`
  ? CamelCase<Rest>
  : Key extends `${infer Head}_${infer Rest}`
    ? `${Head}${Capitalize<CamelCase<Rest>>}`
    : Key;

/** An object with its own keys in camelCase; nested values stay as they are. */
export type CamelKeys<Wire> = {
  [Key in keyof Wire as Key extends string ? CamelCase<Key> : Key]: Wire[Key];
};

const known = new Map<string, string>();

function camelCase(key: string): string {
  let name = known.get(key);
  if (name === undefined) {
    name = key.replace(/^_/, '').replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());
    known.set(key, name);
  }
  return name;
}

/** Renames an object's own keys from the wire's snake_case: `_originate_timeout` → `originateTimeout`. */
export function camelKeys<Wire extends object>(wire: Wire): CamelKeys<Wire> {
  const renamed = Object.entries(wire).map(([key, value]) => [camelCase(key), value]);
  return Object.fromEntries(renamed) as CamelKeys<Wire>;
}
