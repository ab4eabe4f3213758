import { ScanSearch } from 'lucide-react';
import type { Overview } from '../contract/overview.ts';
import type { FindingKind } from '../insight/lint/finding.ts';
import { formatNumber, formatPercent } from '../messages/format.ts';
import { m } from '../messages/index.ts';
import { findingKinds } from '../reviewing/finding-kinds.ts';
import { foundWithoutAudio } from '../reviewing/finding-words.ts';
import { Placeholder } from '../ui/placeholder.tsx';
import { Breakdown } from './figures/breakdown.tsx';
import { FigureLink } from './figures/figure-link.tsx';
import { Section } from './figures/section.tsx';
import type { Links } from './links.ts';
import { none } from './words.ts';

interface ScreeningSectionProps {
  overview: Overview;
  links: Links;
}

/** What was found when the calls were looked through, and how far they got in the script. */
export function ScreeningSection({ overview: { screening }, links }: ScreeningSectionProps) {
  const { now, before, kinds, places } = screening;
  const wholes = { now: now.screened, before: before.screened };
  if (now.screened === 0) {
    return (
      <Section title={m.overview_screening()}>
        <Placeholder icon={ScanSearch} title={m.overview_unscreened_title()}>
          {m.overview_unscreened_body()}
        </Placeholder>
      </Section>
    );
  }
  return (
    <Section title={m.overview_screening()} note={<Basis {...{ screening, links }} />}>
      <Script {...{ screening, links }} />
      <Breakdown
        {...{ title: m.overview_by_kind(), label: m.calls_finding(), wholes }}
        rows={kinds.map(({ kind, ...counts }) => ({
          ...{ key: kind, label: kindWords(kind), ...counts },
          to: links.calls({ finding: kind }),
        }))}
      />
      <Breakdown
        {...{ title: m.overview_by_place(), label: m.overview_kind_and_node(), wholes }}
        rows={places.map(({ kind, node, ...counts }) => ({
          key: JSON.stringify([kind, node]),
          label: `${kindWords(kind)} · ${node}`,
          to: links.calls({ finding: kind, foundAt: node }),
          ...counts,
        }))}
      />
    </Section>
  );
}

type ScreeningProps = { screening: Overview['screening']; links: Links };

/** How many calls the figures rest on, and how much of the script they had on average. */
function Basis({ screening: { now }, links }: ScreeningProps) {
  const { screened, coverage, covered } = now;
  return (
    <>
      {m.overview_screened()}{' '}
      <FigureLink to={links.calls({ screening: 'screened' })}>{formatNumber(screened)}</FigureLink>
      {' · '}
      {m.overview_coverage({
        share: coverage === null ? none : formatPercent(coverage),
        count: formatNumber(covered),
      })}
    </>
  );
}

/** The nodes of the one task's script, in their order: in how many calls each was spoken, and the last. */
function Script({ screening: { nodes, now, before }, links }: ScreeningProps) {
  if (nodes === null) {
    return (
      <section>
        <h3 className="font-medium">{m.overview_by_node()}</h3>
        <p className="mt-1 text-sm text-muted">{m.overview_choose_task()}</p>
      </section>
    );
  }
  return (
    <Breakdown
      {...{ title: m.overview_by_node(), label: m.calls_node(), extra: m.overview_ended_here() }}
      wholes={{ now: now.screened, before: before.screened }}
      rows={nodes.map(({ name, spoken, ended }) => ({
        ...{ key: name, label: name, ...spoken, to: links.calls({ node: name }) },
        extra: { to: links.calls({ endNode: name }), count: ended.now },
      }))}
    />
  );
}

/** What a kind is called among the filters of calls, or in full where it is none of them. */
function kindWords(kind: FindingKind): string {
  return kind in foundWithoutAudio
    ? foundWithoutAudio[kind as keyof typeof foundWithoutAudio]()
    : findingKinds[kind]();
}
