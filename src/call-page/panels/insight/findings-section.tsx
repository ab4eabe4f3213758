import { clsx } from 'clsx';
import { useMemo, useState } from 'react';
import { turnsOf } from '../../../call/turns.ts';
import type { Call } from '../../../call/types.ts';
import type { Finding } from '../../../insight/lint/finding.ts';
import { formatNumber } from '../../../messages/format.ts';
import { m } from '../../../messages/index.ts';
import { useNavigation } from '../../navigation/call-navigation.ts';
import { severities, severityLooks } from './finding-marks.tsx';
import { findingWords } from './finding-words.ts';
import { InsightPart } from './insight-part.tsx';

interface FindingsSectionProps {
  call: Call;
  findings: readonly Finding[];
}

const shownAtFirst = 30;

/** What a careful reviewer would catch, the serious first; each leads to its sentence. */
export function FindingsSection({ call, findings }: FindingsSectionProps) {
  const [showsAll, setShowsAll] = useState(false);
  const numbers = useMemo(
    () => new Map(turnsOf(call).map(({ id }, index) => [id, index + 1])),
    [call],
  );
  const sorted = useMemo(
    () => severities.flatMap((severity) => findings.filter((each) => each.severity === severity)),
    [findings],
  );
  const shown = showsAll ? sorted : sorted.slice(0, shownAtFirst);
  return (
    <InsightPart
      section="findings"
      title={m.findings_title()}
      fields="contents[].translate_text, answer_content, question, download_voice, voice, info.record"
    >
      {findings.length === 0 && <p>{m.findings_none()}</p>}
      <ul className="flex flex-col">
        {shown.map((finding) => (
          <li key={finding.id} data-finding={finding.kind}>
            <FindingLine
              finding={finding}
              turnNumber={finding.turnId === null ? null : (numbers.get(finding.turnId) ?? null)}
            />
          </li>
        ))}
      </ul>
      {shown.length < sorted.length && (
        <button
          type="button"
          onClick={() => setShowsAll(true)}
          className="min-h-6 self-start rounded text-xs text-muted hover:underline"
        >
          {m.show_all({ count: formatNumber(sorted.length) })}
        </button>
      )}
    </InsightPart>
  );
}

interface FindingLineProps {
  finding: Finding;
  turnNumber: number | null;
}

function FindingLine({ finding, turnNumber }: FindingLineProps) {
  const { showSentence } = useNavigation();
  const { turnId, sentenceId, severity } = finding;
  const { icon: Icon, words, textClass } = severityLooks[severity];
  const place = turnNumber === null ? m.finding_call() : m.response_of({ turn: turnNumber });
  const line = (
    <>
      <Icon size={14} aria-hidden className={clsx('mt-1 shrink-0', textClass)} />
      <span className="min-w-0">
        <span className="sr-only">{words()}</span>
        <span className="wrap-anywhere">{findingWords(finding)}</span>
        <span className="ms-1.5 text-xs text-muted">{place}</span>
      </span>
    </>
  );
  const look = '-mx-1 flex min-h-6 w-full items-start gap-1.5 rounded px-1 py-0.5 text-start';
  if (turnId === null) return <p className={look}>{line}</p>;
  return (
    <button
      type="button"
      onClick={() => showSentence({ turnId, sentenceId })}
      className={clsx(look, 'hover:bg-hover')}
    >
      {line}
    </button>
  );
}
