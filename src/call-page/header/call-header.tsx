import { turnNumbers } from '../../call/turns.ts';
import type { Call, Level } from '../../call/types.ts';
import { formatDateTime } from '../../messages/format.ts';
import { m } from '../../messages/index.ts';
import { narrowScreen, useMediaQuery } from '../../ui/use-media-query.ts';
import { PersonalNumber } from '../words/personal-number.tsx';
import { useMaskedText } from '../words/reveal.ts';
import { hangupBy, intentionGrade, transferOutcome } from '../words/wording.ts';
import { talkWords } from './call-facts.ts';
import { type HeaderActions, HeaderButtons } from './header-buttons.tsx';
import { SummaryStrip } from './summary-strip.tsx';

interface CallHeaderProps {
  call: Call;
  actions: HeaderActions;
  /** Only one line is shown, to leave room for the conversation. */
  isFolded: boolean;
}

/** What this call was and how it ended, and the figures that lead to their evidence. */
export function CallHeader({ call, actions, isFolded }: CallHeaderProps) {
  const { callee } = call.record;
  const isNarrow = useMediaQuery(narrowScreen);
  return (
    <header className="shrink-0">
      <div className="flex h-10 items-center gap-x-3 px-4 whitespace-nowrap">
        <h1 className="shrink-0 text-lg font-semibold sm:text-xl">
          {callee ? <PersonalNumber number={callee} /> : m.number_unknown()}
        </h1>
        <div className="flex min-w-0 flex-1 items-center gap-x-3 overflow-hidden">
          {!isNarrow && (
            <>
              <Outcome call={call} />
              <Circumstances call={call} />
            </>
          )}
        </div>
        <HeaderButtons call={call} actions={actions} />
      </div>
      {isNarrow && !isFolded && (
        <div className="flex items-center gap-x-2.5 overflow-hidden px-4 pb-1 text-sm whitespace-nowrap">
          <Outcome call={call} />
        </div>
      )}
      {isFolded ? <div className="border-b border-line" /> : <SummaryStrip />}
    </header>
  );
}

/** How the call turned out: its level, intention and transfer, and how long people talked. */
function Outcome({ call: { record, transfer } }: { call: Call }) {
  const grade = intentionGrade(record.intentionResults);
  return (
    <>
      {record.level && <LevelBadge level={record.level} />}
      <span className="shrink-0">{grade ? m.intention({ grade }) : m.intention_none()}</span>
      <span className="shrink-0">
        {transfer ? transferOutcome(transfer.outcome) : m.no_transfer()}
      </span>
      <span className="min-w-0 truncate lg:shrink-0">{talkWords(record.talkMs)}</span>
    </>
  );
}

function LevelBadge({ level }: { level: Level }) {
  return (
    <span className="inline-flex shrink-0 items-center gap-1.5 rounded-full border border-line px-2 text-sm font-medium">
      {level.color && (
        <svg width={10} height={10} aria-hidden>
          <rect width={10} height={10} rx={3} fill={level.color} />
        </svg>
      )}
      {level.name}
    </span>
  );
}

/** Who ended the call, when it was, and of which task. */
function Circumstances({ call }: { call: Call }) {
  const masked = useMaskedText();
  const { record, task } = call;
  const facts = [
    hangupBy(record),
    m.turns_count({ count: turnNumbers(call).size }),
    record.calledAt !== null && formatDateTime(record.calledAt),
    task?.name && masked(task.name),
  ];
  return (
    <span className="min-w-0 truncate text-sm text-muted max-md:hidden">
      {facts.filter(Boolean).join(' · ')}
    </span>
  );
}
