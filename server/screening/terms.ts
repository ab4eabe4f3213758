import type { FoundInCall } from '../../src/contract/screening.ts';

/** What a call is found by of what was found in it: its kind, how grave it is, the nodes that were spoken then. */
export function findingTerms({ kind, severity, places }: FoundInCall): string[] {
  const nodes = places.flatMap(({ node }) => node ?? []);
  return [
    ...[`kind:${kind}`, `severity:${severity}`],
    ...nodes.flatMap((node) => [atTerm(node), atTerm(node, kind)]),
  ];
}

/** What a call is found by in which something was found when a node was spoken: of a kind, if one is given. */
export function atTerm(node: string, kind?: FoundInCall['kind']): string {
  return kind === undefined ? `at:${node}` : `kind:${kind}@${node}`;
}
