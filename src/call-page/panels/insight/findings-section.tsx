import { clsx } from 'clsx';
import { turnNumbers } from '../../../call/turns.ts';
import type { Call } from '../../../call/types.ts';
import type { FindingGroup } from '../../../insight/lint/groups.ts';
import { formatNumber } from '../../../messages/format.ts';
import { m } from '../../../messages/index.ts';
import { severityWords } from '../../../messages/severity-words.ts';
import { severityLooks } from '../../../ui/severity.ts';
import { useNavigation } from '../../navigation/call-navigation.ts';
import { useMasks } from '../../words/reveal.ts';
import { CutList } from './cut-list.tsx';
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
  const numbers = turnNumbers(call);
  return (
    <InsightPart
      section="findings"
      title={m.findings_title()}
      fields="contents[].translate_text, answer_content, question, download_voice, voice, info.record"
    >
      {groups.length === 0 && <p>{m.findings_none()}</p>}
      <ul className="flex flex-col">
        <CutList items={groups} atFirst={shownAtFirst}>
          {(group) => (
            <li key={group.key} data-finding={group.kind}>
              <FindingLine group={group} numbers={numbers} />
            </li>
          )}
        </CutList>
      </ul>
    </InsightPart>
  );
}

interface FindingLineProps {
  group: FindingGroup;
  numbers: ReadonlyMap<string, number>;
}

/** What was found, how often, and where: each place leads to its sentence. */
function FindingLine({ group, numbers }: FindingLineProps) {
  const { showSentence } = useNavigation();
  const masks = useMasks();
  const { severity, places } = group;
  const { icon: Icon, textClass } = severityLooks[severity];
  return (
    <div className="-mx-1 flex min-h-6 w-full items-start gap-1.5 px-1 py-0.5">
      <Icon size={14} aria-hidden className={clsx('mt-[5px] shrink-0', textClass)} />
      <div className="flex min-w-0 flex-wrap items-baseline gap-x-1.5">
        <span className="sr-only">{severityWords[severity]()}</span>
        <span className="wrap-anywhere">{findingWords(group, masks)}</span>
        {places.length > 1 && (
          <span className="text-xs text-muted">× {formatNumber(places.length)}</span>
        )}
        <CutList items={places} atFirst={placesShownAtFirst}>
          {({ id, turnId, sentenceId }) =>
            turnId === null ? (
              <span key={id} className="text-xs text-muted">
                {m.finding_call()}
              </span>
            ) : (
              <button
                key={id}
                type="button"
                onClick={() => showSentence({ turnId, sentenceId })}
                className="min-h-6 rounded px-1 text-xs text-accent hover:underline"
              >
                {m.response_of({ turn: numbers.get(turnId) ?? 0 })}
              </button>
            )
          }
        </CutList>
      </div>
    </div>
  );
}
