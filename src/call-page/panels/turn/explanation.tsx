import { Fragment, use } from 'react';
import type { Turn } from '../../../call/types.ts';
import type { Explanation } from '../../../insight/explain.ts';
import { formatDuration, formatNumber } from '../../../messages/format.ts';
import { m } from '../../../messages/index.ts';
import { FoundText } from '../../../ui/found-text.tsx';
import { useNavigation } from '../../navigation/call-navigation.ts';
import { useMaskedText } from '../../words/reveal.ts';
import { ExplainContext } from '../insight/insight-context.ts';

interface Row {
  label: string;
  field: string;
  value: string | null;
}

function ms(value: number | null): string | null {
  return value === null ? null : formatDuration(value);
}

function number(value: number | null): string | null {
  return value === null ? null : formatNumber(value);
}

function rowsOf(explanation: Explanation): Row[] {
  const { score, threshold, isRegular, expression, errorCode } = explanation;
  const scores = [number(score), number(threshold)].map((value) => value ?? m.not_available());
  return [
    {
      label: m.explain_class(),
      field: 'word_class',
      value: explanation.wordClassStr ?? explanation.wordClass,
    },
    { label: m.explain_keyword(), field: 'keyword', value: explanation.keyword },
    {
      label: m.explain_score(),
      field: 'score, nlp_threshold',
      value: score === null && threshold === null ? null : scores.join(' / '),
    },
    { label: m.explain_expression(), field: 'expression', value: isRegular ? expression : null },
    { label: m.explain_action(), field: 'answer_action', value: explanation.answerAction },
    {
      label: m.explain_upstream(),
      field: 'upstream_answer_content',
      value: explanation.upstreamAnswer,
    },
    { label: m.explain_engine(), field: 'asrtype', value: explanation.engine },
    { label: m.explain_recognition(), field: 'asr_elapse', value: ms(explanation.recognitionMs) },
    { label: m.explain_error(), field: 'error_code', value: number(errorCode) },
    { label: m.explain_speak(), field: 'speak_ms', value: ms(explanation.speakMs) },
    { label: m.explain_play(), field: 'play_ms', value: ms(explanation.playMs) },
    ...explanation.raw.map(({ field, value }) => ({
      label: field.replaceAll('_', '_\u200b'),
      field,
      value,
    })),
  ];
}

/** Why the robot said a turn: what was heard, which node matched, and on what. */
export function ExplanationView({ turn }: { turn: Turn }) {
  const { showNode } = useNavigation();
  const explain = use(ExplainContext);
  const maskedText = useMaskedText();
  if (!explain) return null;
  const explanation = explain(turn);
  const { node, nodeId, heard, utterance } = explanation;
  const spans = [...explanation.keywordSpans, ...explanation.expressionSpans]
    .map(([start, end]) => ({ start, end, isCurrent: false }))
    .sort((a, b) => a.start - b.start)
    .filter(({ start }, index, all) => start >= (all[index - 1]?.end ?? 0));
  const masked = heard === null ? null : maskedText(heard);
  return (
    <dl className="grid grid-cols-[112px_minmax(0,1fr)] items-baseline gap-x-3 gap-y-1 text-xs">
      <dt className="text-muted">{m.explain_node()}</dt>
      <dd>
        {node === null ? <Absent /> : maskedText(node)}
        {utterance && nodeId && (
          <button
            type="button"
            onClick={() => showNode(nodeId)}
            className="ms-2 min-h-6 rounded text-accent hover:underline"
          >
            {m.explain_script()}
          </button>
        )}
      </dd>
      <dt className="text-muted">{m.explain_heard()}</dt>
      <dd>
        {masked === null ? (
          <Absent />
        ) : (
          <FoundText text={masked} spans={masked === heard ? spans : []} />
        )}
      </dd>
      {rowsOf(explanation).map(({ label, field, value }) => (
        <Fragment key={field}>
          <dt className="wrap-anywhere text-muted">{label}</dt>
          <dd className="wrap-anywhere" title={field}>
            {value === null ? <Absent /> : maskedText(value)}
          </dd>
        </Fragment>
      ))}
    </dl>
  );
}

function Absent() {
  return <span className="text-muted">{m.not_available()}</span>;
}
