/** What can be measured by itself. */
export const partNames = [
  ...(['calls', 'next-call', 'startup', 'rule', 'gateway'] as const),
  ...(['server', 'table', 'reader', 'panel', 'saves'] as const),
];
type Part = (typeof partNames)[number];

/** Tells whether a part is to be measured. */
export type Wants = (part: Part) => boolean;

/** Those parts that are named, or all where none is. Throws for a name that is none. */
export function wantsOf(named: readonly string[] = partNames): Wants {
  const unknown = named.find((name) => !partNames.some((part) => part === name));
  if (unknown !== undefined) {
    throw new Error(`No part is called ${unknown}. There are: ${partNames.join(', ')}.`);
  }
  return (part) => named.includes(part);
}

/** Says what is being measured to whoever waits. */
export function say(what: string): void {
  process.stderr.write(`${what} …\n`);
}
