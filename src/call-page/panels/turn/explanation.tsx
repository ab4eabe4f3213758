import { use } from 'react';
import { plainText } from '../../../call/plain-text.ts';
import type { Turn } from '../../../call/types.ts';
import type { Explanation } from '../../../insight/explain.ts';
import { formatDuration, formatNumber } from '../../../messages/format.ts';
import { m } from '../../../messages/index.ts';
import { FoundText } from '../../../ui/found-text.tsx';
import { useNavigation } from '../../navigation/call-navigation.ts';
import { useMaskedText } from '../../words/reveal.ts';
import { nodeClass } from '../../words/wording.ts';
import { FieldSets } from '../field-sets.tsx';
import { type Field, technical } from '../fields.ts';
import { ExplainContext } from '../insight/insight-context.ts';

/** A field of the row that the turn comes from; `names` are its raw names. */
function rowField(names: string, label: string, value: string | null): Field {
  return { label, value, path: `records[].${names}`, raw: null };
}

function duration(value: number | null): string | null {
  return value === null ? null : formatDuration(value);
}

function number(value: number | null): string | null {
  return value === null ? null : formatNumber(value);
}

function fieldsOf(explanation: Explanation): Field[] {
  const { wordClass, wordClassStr, keyword, score, threshold, isRegular } = explanation;
  const scores = [number(score), number(threshold)].map((value) => value ?? m.not_available());
  const hasScore = score !== null || threshold !== null;
  const expression = isRegular ? explanation.expression : null;
  return [
    rowField('word_class', m.explain_class(), nodeClass({ wordClass, wordClassStr }) || null),
    rowField('keyword', m.explain_keyword(), keyword),
    rowField('score, nlp_threshold', m.explain_score(), hasScore ? scores.join(' / ') : null),
    rowField('expression', m.explain_expression(), expression),
    rowField('upstream_answer_content', m.explain_upstream(), explanation.upstreamAnswer),
    rowField('asrtype', m.explain_engine(), explanation.engine),
    rowField('asr_elapse', m.explain_recognition(), duration(explanation.recognitionMs)),
    rowField('error_code', m.explain_error(), number(explanation.errorCode)),
    rowField('speak_ms', m.explain_speak(), duration(explanation.speakMs)),
    rowField('play_ms', m.explain_play(), duration(explanation.playMs)),
    technical(rowField('answer_action', m.explain_action(), explanation.answerAction)),
    ...explanation.raw.map(({ field, value }) => technical(rowField(field, field, value))),
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
    <>
      <section aria-label={m.explain_title()} className="border-b border-line px-4 py-3">
        <h2 className="text-xs font-semibold text-muted">{m.explain_title()}</h2>
        <p className="my-2 text-sm text-pretty">
          {maskedText(turn.sentences.map(plainText).join('\n'))}
        </p>
        <dl className="grid grid-cols-[112px_minmax(0,1fr)] items-baseline gap-x-3 gap-y-0.5 text-sm *:py-1">
          <dt className="text-muted">{m.explain_node()}</dt>
          <dd>
            {node === null ? <Absent /> : maskedText(node)}
            {utterance && nodeId && (
              <button
                type="button"
                onClick={() => showNode(nodeId)}
                className="-my-1 ms-2 min-h-6 rounded text-accent hover:underline"
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
        </dl>
      </section>
      <FieldSets sets={[{ title: m.explain_match(), fields: fieldsOf(explanation) }]} />
    </>
  );
}

function Absent() {
  return <span className="text-muted">{m.not_available()}</span>;
}
