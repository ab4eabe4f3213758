import type { Finding, Severity } from './finding.ts';

/** The same finding at one place or at several. */
export interface FindingGroup {
  /** Unique in its call, and the same each time the call is read. */
  key: string;
  kind: Finding['kind'];
  severity: Severity;
  /** The figures of its wording: those of its first place. */
  detail: Finding['detail'];
  /** Its places in call order; there is at least one. */
  places: readonly Finding[];
}

const severities: readonly Severity[] = ['serious', 'warning', 'notice'];
/** Measures that differ from place to place; the words of a finding do not have them. */
const unworded: ReadonlySet<string> = new Set(['clip', 'peak', 'rms', 'median', 'clippedShare']);

function keyOf({ kind, detail }: Finding): string {
  const worded = Object.entries(detail).filter(([name]) => !unworded.has(name));
  return [kind, ...worded.map(([name, value]) => `${name}=${value}`)].join(' ');
}

/** Findings of one kind and the same words, gathered; the gravest first, then in call order. */
export function groupFindings(findings: readonly Finding[]): FindingGroup[] {
  const groups = new Map<string, { first: Finding; places: Finding[] }>();
  for (const finding of findings) {
    const key = keyOf(finding);
    const group = groups.get(key);
    if (group) group.places.push(finding);
    else groups.set(key, { first: finding, places: [finding] });
  }
  const all = Array.from(groups, ([key, { first, places }]) => {
    const { kind, severity, detail } = first;
    return { key, kind, severity, detail, places };
  });
  return severities.flatMap((severity) => all.filter((group) => group.severity === severity));
}
