import { turnNumbers } from '../../call/turns.ts';
import type { Call, Level } from '../../call/types.ts';
import { formatDateTime } from '../../messages/format.ts';
import { m } from '../../messages/index.ts';
import { narrowScreen, smallScreen, useMediaQuery } from '../../ui/use-media-query.ts';
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
        <div className="flex h-6 items-center gap-x-2 overflow-hidden px-4 text-sm whitespace-nowrap max-[359px]:text-xs">
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
  const isSmall = useMediaQuery(smallScreen);
  const talk = talkWords(record.talkMs, isSmall);
  return (
    <>
      {record.level && <LevelBadge level={record.level} />}
      <span className="shrink-0">{grade ? m.intention({ grade }) : m.intention_none()}</span>
      {(transfer || record.talkMs !== 0) && (
        <span className="min-w-0 truncate lg:shrink-0">
          {transfer ? transferOutcome(transfer.outcome) : m.no_transfer()}
        </span>
      )}
      {talk !== record.level?.name && <span className="shrink-0">{talk}</span>}
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

/** When the call was, who ended it, and of which task. */
function Circumstances({ call }: { call: Call }) {
  const masked = useMaskedText();
  const { record, task } = call;
  const facts = [
    record.calledAt !== null && formatDateTime(record.calledAt),
    hangupBy(record),
    m.turns_count({ count: turnNumbers(call).size }),
    task?.name && masked(task.name),
  ];
  return (
    <span className="min-w-0 truncate text-sm text-muted max-md:hidden">
      {facts.filter(Boolean).join(' · ')}
    </span>
  );
}
