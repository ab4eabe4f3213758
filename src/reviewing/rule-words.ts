import type { Binding, FigureName } from '../contract/binding.ts';
import { formatDuration, formatPercent } from '../messages/format.ts';
import { m } from '../messages/index.ts';
import { findingKinds } from './finding-kinds.ts';

/** What each figure is called. */
export const figureWords: Readonly<Record<FigureName, () => string>> = {
  'customer-share': m.summary_talk,
  coverage: m.summary_coverage,
  'median-response-ms': m.summary_response,
  'longest-response-ms': m.figure_longest_response,
  'opening-share': m.summary_opening,
};

/** The rule that a suggestion follows, with the value that it found. */
export function ruleWords(binding: Binding, value: number | null): string {
  const count = value ?? 0;
  if (binding.fact === 'finding') {
    return m.rule_finding({ finding: findingKinds[binding.finding](), count });
  }
  if (binding.fact === 'node') return m.rule_node({ node: binding.node, count });
  const write = writerOf(binding.figure);
  const found = value === null ? '–' : write(value);
  return `${figureWords[binding.figure]()} ${found} (${boundsWords(binding)})`;
}

/** The fact that a question is about. */
export function factWords(binding: Binding): string {
  if (binding.fact === 'finding') return findingKinds[binding.finding]();
  if (binding.fact === 'node') return m.fact_node({ node: binding.node });
  return `${figureWords[binding.figure]()} ${boundsWords(binding)}`;
}

function boundsWords({ figure, least, most }: Binding & { fact: 'figure' }): string {
  const write = writerOf(figure);
  const bounds = [
    least !== undefined && `≥ ${write(least)}`,
    most !== undefined && `≤ ${write(most)}`,
  ];
  return bounds.filter(Boolean).join(', ');
}

function writerOf(figure: FigureName): (value: number) => string {
  return figure.endsWith('-ms') ? formatDuration : formatPercent;
}
