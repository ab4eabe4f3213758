import { numberFields } from '../../call/number-fields.ts';
import type { Masks } from '../words/reveal.ts';

/** One line of the raw view's tree. */
export interface RawLine {
  path: string;
  name: string;
  depth: number;
  value: unknown;
  /** How many values it holds; null for a plain value. */
  size: number | null;
  isOpen: boolean;
  isMatch: boolean;
}

function entriesOf(value: unknown): [name: string, path: string, child: unknown][] {
  if (Array.isArray(value)) {
    return value.map((child, index) => [String(index), `[${index}]`, child]);
  }
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).map(([key, child]) => [
    key,
    /^[A-Za-z_]\w*$/.test(key) ? `.${key}` : `[${JSON.stringify(key)}]`,
    child,
  ]);
}

/** A plain value as the tree writes it, its numbers as the masks leave them. */
export function writeValue(name: string, value: unknown, masks: Masks): string {
  if (typeof value !== 'string' && typeof value !== 'number') return String(value);
  const text = String(value);
  const shown = numberFields.has(name) ? masks.number(text) : masks.text(text);
  return typeof value === 'string' ? JSON.stringify(shown) : shown;
}

/** The paths whose name or value holds the words, and the paths above those. */
function matchingPaths(
  root: unknown,
  words: string,
): { matches: Set<string>; ancestors: Set<string> } {
  const wanted = words.toLowerCase();
  const matches = new Set<string>();
  const ancestors = new Set<string>();
  const visit = (name: string, path: string, value: unknown): boolean => {
    const children = entriesOf(value);
    const isPlain = typeof value !== 'object' || value === null;
    const text = isPlain ? `${name}\n${String(value)}` : name;
    const isMatch = text.toLowerCase().includes(wanted);
    if (isMatch) matches.add(path);
    let leadsOn = false;
    for (const [key, step, child] of children) {
      if (visit(key, path + step, child)) leadsOn = true;
    }
    if (leadsOn) ancestors.add(path);
    return isMatch || leadsOn;
  };
  visit('', '', root);
  return { matches, ancestors };
}

/**
 * The lines of the tree that are to be seen: those below open paths, or, when words are searched
 * for, those that hold the words, what leads to them, and what is opened below them.
 */
export function rawLines(root: unknown, open: ReadonlySet<string>, words: string): RawLine[] {
  const search = words.trim() ? matchingPaths(root, words.trim()) : null;
  const lines: RawLine[] = [];
  const visit = (value: unknown, parent: string, depth: number, isFound: boolean) => {
    for (const [name, step, child] of entriesOf(value)) {
      const steps = parent + step;
      const path = steps.replace(/^\./, '');
      const isMatch = search?.matches.has(steps) ?? false;
      const leadsOn = search?.ancestors.has(steps) ?? false;
      if (search && !isMatch && !leadsOn && !isFound) continue;
      const isBranch = typeof child === 'object' && child !== null;
      const isOpen = isBranch && (leadsOn || open.has(path));
      const size = isBranch ? Object.keys(child).length : null;
      lines.push({ path, name, depth, value: child, size, isOpen, isMatch });
      if (isOpen) visit(child, steps, depth + 1, isFound || isMatch);
    }
  };
  visit(root, '', 0, false);
  return lines;
}
