import { clsx } from 'clsx';
import { useState } from 'react';
import { turnNumbers } from '../../../call/turns.ts';
import type { Call } from '../../../call/types.ts';
import type { FindingGroup } from '../../../insight/lint/groups.ts';
import { formatNumber } from '../../../messages/format.ts';
import { m } from '../../../messages/index.ts';
import { useNavigation } from '../../navigation/call-navigation.ts';
import { severityLooks } from './finding-marks.tsx';
import { findingWords } from './finding-words.ts';
import { InsightPart } from './insight-part.tsx';

interface FindingsSectionProps {
  call: Call;
  groups: readonly FindingGroup[];
}

const shownAtFirst = 30;
const placesShownAtFirst = 8;

/** What a careful reviewer would catch, the serious first; each leads to its sentence. */
export function FindingsSection({ call, groups }: FindingsSectionProps) {
  const [showsAll, setShowsAll] = useState(false);
  const numbers = turnNumbers(call);
  const shown = showsAll ? groups : groups.slice(0, shownAtFirst);
  return (
    <InsightPart
      section="findings"
      title={m.findings_title()}
      fields="contents[].translate_text, answer_content, question, download_voice, voice, info.record"
    >
      {groups.length === 0 && <p>{m.findings_none()}</p>}
      <ul className="flex flex-col">
        {shown.map((group) => (
          <li key={group.key} data-finding={group.kind}>
            <FindingLine group={group} numbers={numbers} />
          </li>
        ))}
      </ul>
      {shown.length < groups.length && (
        <ShowAll count={groups.length} onClick={() => setShowsAll(true)} />
      )}
    </InsightPart>
  );
}

function ShowAll({ count, onClick }: { count: number; onClick(): void }) {
  return (
    <button
      type="button"
      onClick={onClick}
      className="min-h-6 self-start rounded text-xs text-muted hover:underline"
    >
      {m.show_all({ count: formatNumber(count) })}
    </button>
  );
}

interface FindingLineProps {
  group: FindingGroup;
  numbers: ReadonlyMap<string, number>;
}

/** What was found, how often, and where: each place leads to its sentence. */
function FindingLine({ group, numbers }: FindingLineProps) {
  const { showSentence } = useNavigation();
  const [showsAll, setShowsAll] = useState(false);
  const { severity, places } = group;
  const { icon: Icon, words, textClass } = severityLooks[severity];
  const shown = showsAll ? places : places.slice(0, placesShownAtFirst);
  return (
    <div className="-mx-1 flex min-h-6 w-full items-start gap-1.5 px-1 py-0.5">
      <Icon size={14} aria-hidden className={clsx('mt-1 shrink-0', textClass)} />
      <div className="flex min-w-0 flex-wrap items-baseline gap-x-1.5">
        <span className="sr-only">{words()}</span>
        <span className="wrap-anywhere">{findingWords(group)}</span>
        {places.length > 1 && (
          <span className="text-xs text-muted">× {formatNumber(places.length)}</span>
        )}
        {shown.map(({ id, turnId, sentenceId }) =>
          turnId === null ? (
            <span key={id} className="text-xs text-muted">
              {m.finding_call()}
            </span>
          ) : (
            <button
              key={id}
              type="button"
              onClick={() => showSentence({ turnId, sentenceId })}
              className="min-h-6 rounded px-1 text-xs text-muted hover:bg-hover"
            >
              {m.response_of({ turn: numbers.get(turnId) ?? 0 })}
            </button>
          ),
        )}
        {shown.length < places.length && (
          <ShowAll count={places.length} onClick={() => setShowsAll(true)} />
        )}
      </div>
    </div>
  );
}
