import { Braces, Keyboard, Printer, Search } from 'lucide-react';
import { type ReactNode, use } from 'react';
import { turnNumbers } from '../call/turns.ts';
import type { Call, Level } from '../call/types.ts';
import { formatDateTime, formatDuration, formatNumber } from '../messages/format.ts';
import { m } from '../messages/index.ts';
import { CopyValue } from '../ui/copy-value.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import { keyOf } from './call-keys.ts';
import { InsightContext } from './insight-context.ts';
import { PhoneNumber, type Reveal } from './phone-number.tsx';
import { hangupBy, hangupCause, intentionGrade, placeOf, transferOutcome } from './wording.ts';

interface CallHeaderProps {
  call: Call;
  reveal: Reveal;
  onFind(): void;
  onShowKeys(): void;
  onShowRaw(): void;
  /** Leads to the rows that the documented rule hides. */
  onShowHidden(): void;
}

/** What this call was and how it ended, in two lines. */
export function CallHeader(props: CallHeaderProps) {
  const { call, reveal, onFind, onShowKeys, onShowRaw, onShowHidden } = props;
  const { record, place } = call;
  return (
    <header className="relative border-b border-line px-4 py-2.5">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1 pe-32">
        <h1 className="text-xl font-semibold">
          {record.callee ? (
            <PhoneNumber number={record.callee} reveal={reveal} />
          ) : (
            m.number_unknown()
          )}
        </h1>
        <span className="text-sm text-muted">{placeOf(place)}</span>
        {record.level && <LevelBadge level={record.level} />}
        <Verdict call={call} />
      </div>
      <Facts call={call} onShowHidden={onShowHidden} />
      <div className="absolute end-3 top-3 flex">
        <IconButton
          icon={Search}
          label={m.find_label()}
          shortcut={keyOf('find')}
          onClick={onFind}
        />
        <IconButton
          icon={Keyboard}
          label={m.keys_open()}
          shortcut={keyOf('showKeys')}
          onClick={onShowKeys}
        />
        <IconButton icon={Printer} label={m.print()} onClick={() => window.print()} />
        <IconButton icon={Braces} label={m.raw_open()} onClick={onShowRaw} />
      </div>
    </header>
  );
}

function LevelBadge({ level }: { level: Level }) {
  return (
    <span className="inline-flex items-center gap-1.5 rounded-full border border-line px-2 text-sm font-medium">
      {level.color && (
        <svg width={10} height={10} aria-hidden>
          <rect width={10} height={10} rx={3} fill={level.color} />
        </svg>
      )}
      {level.name}
    </span>
  );
}

function Verdict({ call: { record } }: { call: Call }) {
  const grade = intentionGrade(record.intentionResults);
  return (
    <span className="flex items-center gap-x-3 text-sm">
      <Fact source={`intention_results = ${record.intentionResults}`}>
        {grade ? m.intention({ grade }) : m.intention_none()}
      </Fact>
      {record.score !== null && (
        <Fact source={`score = ${record.score}`}>
          {m.score({ score: formatNumber(record.score) })}
        </Fact>
      )}
    </span>
  );
}

function Fact({ source, children }: { source: string; children: ReactNode }) {
  return (
    <CopyValue value={String(children)} source={source} copiedLabel={m.copied()}>
      {children}
    </CopyValue>
  );
}

function Facts({ call, onShowHidden }: Pick<CallHeaderProps, 'call' | 'onShowHidden'>) {
  const { record, transfer, task } = call;
  const hiddenWords = use(InsightContext)?.hiddenWords ?? 0;
  const ending = [hangupBy(record), record.hangupCause && hangupCause(record.hangupCause)];
  const ended = ending.filter(Boolean).join(' · ');
  return (
    <div className="mt-1 flex flex-wrap gap-x-3.5 text-sm text-muted">
      {task?.name && <Fact source={`info.task.name · ${task.uuid}`}>{task.name}</Fact>}
      {record.calledAt !== null && (
        <Fact source="info.record.calldate · Asia/Shanghai">{formatDateTime(record.calledAt)}</Fact>
      )}
      {record.ringMs !== null && (
        <Fact source="answerdate − calldate">
          {m.rang({ duration: formatDuration(record.ringMs) })}
        </Fact>
      )}
      <Fact source={`bill = ${record.talkMs} ms · duration = ${record.durationMs} ms`}>
        {talkWords(record.talkMs)}
      </Fact>
      {ended && (
        <Fact
          source={`hangup_disposition = ${record.hangupDisposition} · hangupcause = ${record.hangupCause}`}
        >
          {ended}
        </Fact>
      )}
      <Fact source={`rounds = ${record.rounds}`}>
        {m.turns_count({ count: turnNumbers(call).size })}
      </Fact>
      <Fact source={transfer ? `bridge_status: ${transfer.statuses.join(', ')}` : 'bridge_*: null'}>
        {transfer ? transferOutcome(transfer.outcome) : m.no_transfer()}
      </Fact>
      <Fact source="info.record.read_at">
        {record.readAt === null ? m.unread() : m.read_at({ time: formatDateTime(record.readAt) })}
      </Fact>
      {hiddenWords > 0 && (
        <button
          type="button"
          onClick={onShowHidden}
          className="-mx-1 min-h-6 rounded px-1 text-start text-warning hover:underline"
        >
          {m.hidden_in_header({ count: hiddenWords })}
        </button>
      )}
    </div>
  );
}

/** Talk time above 0 means that the call was connected (public clients). */
function talkWords(talkMs: number | null): string {
  if (talkMs === null) return m.talk_unknown();
  return talkMs > 0 ? m.talked({ duration: formatDuration(talkMs) }) : m.not_connected();
}
