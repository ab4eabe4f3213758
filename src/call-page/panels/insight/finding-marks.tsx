import { use, useMemo } from 'react';
import { groupBy } from '../../../call/group-by.ts';
import type { Insight } from '../../../insight/insight.ts';
import { severityLooks } from '../../../ui/severity.ts';
import { useNavigation } from '../../navigation/call-navigation.ts';
import { PlaceMark } from '../../timeline/place-mark.tsx';
import type { TimelineSlot } from '../../timeline/timeline-slots.ts';
import { useMasks } from '../../words/reveal.ts';
import { findingWords } from './finding-words.ts';
import { FindingMarksContext, type FindingsByPlace } from './insight-context.ts';

/** The most severe first. */
const severities = ['serious', 'warning', 'notice'] as const;

/** Where each finding is marked. */
export function useFindingMarks(insight: Insight | null): FindingsByPlace {
  return useMemo(
    () => groupBy(insight?.findings ?? [], ({ sentenceId, turnId }) => sentenceId ?? turnId),
    [insight],
  );
}

/** What was found at a place, as one icon after it, which leads to all that was found. */
function Marks({ id }: { id: string }) {
  const { showInsight } = useNavigation();
  const masks = useMasks();
  const findings = use(FindingMarksContext).get(id) ?? [];
  const severity = severities.find((each) => findings.some((found) => found.severity === each));
  if (!severity) return null;
  const { icon, textClass } = severityLooks[severity];
  const words = [...new Set(findings.map((finding) => findingWords(finding, masks)))].join('\n');
  return (
    <PlaceMark
      icon={icon}
      words={words}
      className={textClass}
      onOpen={() => showInsight('findings')}
    />
  );
}

/** Marks what was found in the timeline. */
export const findingMarks: TimelineSlot = {
  name: 'findings',
  Turn: ({ turnId }) => <Marks id={turnId} />,
  Sentence: ({ sentenceId }) => <Marks id={sentenceId} />,
};
