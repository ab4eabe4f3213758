import type { Standing } from '../../../insight/figure.ts';
import type { SpeakerTalk, TalkTime } from '../../../insight/talk-time.ts';
import { formatDuration, formatNumber, formatPercent } from '../../../messages/format.ts';
import { m } from '../../../messages/index.ts';
import { useNavigation } from '../../navigation/call-navigation.ts';
import { speakers } from '../../words/speakers.ts';
import { inexact } from '../../words/wording.ts';
import { InsightPart, Jump } from './insight-part.tsx';

interface TalkSectionProps {
  talk: TalkTime;
  /** How far its lengths can be trusted. */
  standing: Standing;
}

const talkNotes = {
  waiting: m.figure_waiting,
  partial: m.figure_partial,
  provisional: m.figure_provisional,
  unavailable: m.talk_unavailable,
};

const barClass = { robot: 'bg-robot', customer: 'bg-customer', agent: 'bg-agent' } as const;

/** Who spoke how long, before and after the transfer. */
export function TalkSection({ talk, standing }: TalkSectionProps) {
  const { showTurn } = useNavigation();
  const { speakers: all, bySection, unmatchedTurnIds, transferWaitMs } = talk;
  const [unmatched] = unmatchedTurnIds;
  return (
    <InsightPart
      section="talk"
      title={m.talk_title()}
      fields="download_voice, voice · bridge_calldate, bridge_answerdate"
    >
      {standing !== 'known' && <p className="text-xs text-muted">{talkNotes[standing]()}</p>}
      <Shares talk={all} />
      <TalkTable caption={m.talk_table()} talk={all} />
      {bySection.after.length > 0 && (
        <>
          <TalkTable caption={m.section_before()} talk={bySection.before} />
          <TalkTable caption={m.section_after()} talk={bySection.after} />
        </>
      )}
      {unmatched !== undefined && (
        <Jump onClick={() => showTurn(unmatched)}>
          {m.talk_unmatched({ count: unmatchedTurnIds.length })}
        </Jump>
      )}
      {transferWaitMs !== null && <p>{m.talk_wait({ wait: formatDuration(transferWaitMs) })}</p>}
    </InsightPart>
  );
}

/** The shares as one bar; the table below has the same figures. */
function Shares({ talk }: { talk: readonly SpeakerTalk[] }) {
  return (
    <div aria-hidden className="flex h-2.5 gap-px overflow-hidden rounded-full bg-line">
      {talk.map(({ speaker, share }) => (
        <div key={speaker} className={barClass[speaker]} style={{ width: `${share * 100}%` }} />
      ))}
    </div>
  );
}

interface TalkTableProps {
  caption: string;
  talk: readonly SpeakerTalk[];
}

function TalkTable({ caption, talk }: TalkTableProps) {
  const isWhollyHeard = talk.every(({ unheardTurns }) => unheardTurns === 0);
  return (
    <table className="w-full text-start">
      <caption className="py-1 text-start text-xs text-muted">{caption}</caption>
      <thead>
        <tr className="text-xs text-muted">
          <th className="sr-only">{m.talk_table()}</th>
          <th className="ps-2 text-end font-normal">{m.talk_time()}</th>
          <th className="ps-2 text-end font-normal">{m.talk_share()}</th>
          <th className="ps-2 text-end font-normal">{m.talk_turns()}</th>
          <th className="ps-2 text-end font-normal">{m.talk_longest()}</th>
        </tr>
      </thead>
      <tbody>
        {talk.map((each) => (
          <TalkRow key={each.speaker} talk={each} isWhollyHeard={isWhollyHeard} />
        ))}
      </tbody>
    </table>
  );
}

interface TalkRowProps {
  talk: SpeakerTalk;
  /** Whether all speakers’ turns are heard, on which the share rests. */
  isWhollyHeard: boolean;
}

function TalkRow({ talk, isWhollyHeard }: TalkRowProps) {
  const { showTurn } = useNavigation();
  const { speaker, ms, share, turns, unheardTurns, longestMs, longestTurnId } = talk;
  const { name, textClass } = speakers[speaker];
  const told = (figure: string, isExact: boolean) => {
    if (ms === 0 && unheardTurns > 0) return m.not_available();
    return isExact ? figure : inexact(figure);
  };
  return (
    <tr>
      <th className={`text-start font-medium ${textClass}`}>{name()}</th>
      <td className="ps-2 text-end">{told(formatDuration(ms), unheardTurns === 0)}</td>
      <td className="ps-2 text-end">{told(formatPercent(share), isWhollyHeard)}</td>
      <td className="ps-2 text-end">{formatNumber(turns)}</td>
      <td className="ps-2 text-end">
        {longestTurnId === null ? (
          m.not_available()
        ) : (
          <Jump onClick={() => showTurn(longestTurnId)}>
            {told(formatDuration(longestMs), unheardTurns === 0)}
          </Jump>
        )}
      </td>
    </tr>
  );
}
