import { clsx } from 'clsx';
import { CircleStop } from 'lucide-react';
import type { Coverage, NodeCoverage } from '../../../insight/coverage.ts';
import { formatPercent } from '../../../messages/format.ts';
import { m } from '../../../messages/index.ts';
import { useNavigation } from '../../navigation/call-navigation.ts';
import { useMaskedText } from '../../words/reveal.ts';
import { nodeClass } from '../../words/wording.ts';
import { InsightPart, Jump } from './insight-part.tsx';

function stateWords({ state, turnIds }: NodeCoverage): string {
  if (state === 'repeated') return m.node_state_repeated({ count: turnIds.length });
  if (state === 'spoken') return m.node_state_spoken();
  return state === 'skipped' ? m.node_state_skipped() : m.node_state_unreached();
}

const stateClass = {
  spoken: 'border-robot bg-robot-soft text-robot',
  repeated: 'border-robot bg-robot text-surface',
  skipped: 'border-warning border-dashed bg-warning-soft text-warning',
  unreached: 'border-line border-dashed text-muted',
} as const;

/** The script's main flow as a strip of nodes: spoken, repeated, skipped, never reached. */
export function CoverageSection({ coverage }: { coverage: Coverage }) {
  const { showTurn } = useNavigation();
  const masked = useMaskedText();
  const { nodes, share, beside } = coverage;
  const spoken = nodes.filter(({ turnIds }) => turnIds.length > 0).length;
  return (
    <InsightPart
      section="coverage"
      title={m.coverage_title()}
      fields="utterances[].id, priority · records[].answer_id"
    >
      <p>
        {share === null
          ? m.coverage_none()
          : m.coverage_share({ spoken, total: nodes.length, share: formatPercent(share) })}
      </p>
      <ol aria-label={m.coverage_table()} className="flex flex-wrap gap-1">
        {nodes.map((node, index) => (
          <Node key={node.utterance.id ?? index} node={node} />
        ))}
      </ol>
      {beside.map(({ wordClass, wordClassStr, turnIds }) => {
        const name = nodeClass({ wordClass, wordClassStr });
        const [first] = turnIds;
        return (
          <Jump key={wordClass} onClick={() => first && showTurn(first)}>
            {m.coverage_beside({ name: masked(name), count: turnIds.length })}
          </Jump>
        );
      })}
    </InsightPart>
  );
}

function Node({ node }: { node: NodeCoverage }) {
  const { showTurn } = useNavigation();
  const masked = useMaskedText();
  const { utterance, state, turnIds, isEnd } = node;
  const words = [stateWords(node), isEnd && m.coverage_end()].filter(Boolean).join(' · ');
  const label = (
    <>
      {masked(utterance.name ?? m.unnamed())}
      {isEnd && <CircleStop size={12} aria-hidden className="ms-1 inline" />}
      <span className="ms-1.5 text-xs">{words}</span>
    </>
  );
  const look = clsx('rounded-md border px-1.5 text-start text-xs leading-6', stateClass[state]);
  const [first] = turnIds;
  return (
    <li>
      {first === undefined ? (
        <span className={clsx(look, 'inline-block')}>{label}</span>
      ) : (
        <button type="button" onClick={() => showTurn(first)} className={look}>
          {label}
        </button>
      )}
    </li>
  );
}
