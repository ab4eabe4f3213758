import { use } from 'react';
import { createPortal } from 'react-dom';
import { plainText } from '../../call/plain-text.ts';
import { turnNumbers, turnsOf } from '../../call/turns.ts';
import type { Call, Turn } from '../../call/types.ts';
import type { FindingGroup } from '../../insight/lint/groups.ts';
import { formatDateTime, formatDuration, formatTimeOfDay } from '../../messages/format.ts';
import { m } from '../../messages/index.ts';
import { useIsPrinting } from '../../ui/use-is-printing.ts';
import { figureText, summaryFigures } from '../header/summary-figures.ts';
import { findingWords } from '../panels/insight/finding-words.ts';
import { InsightContext } from '../panels/insight/insight-context.ts';
import { PlacedNotesContext } from '../review/placed-notes.ts';
import { useMaskedNumber, useMaskedText, useMasks } from '../words/reveal.ts';
import { speakers } from '../words/speakers.ts';
import { hangupBy, placeOf, transferOutcome } from '../words/wording.ts';

/** The call as it is printed: its facts, its figures, its findings and every word. */
export function PrintView({ call }: { call: Call }) {
  const isPrinting = useIsPrinting();
  if (!isPrinting) return null;
  return createPortal(
    <article data-print className="text-[11px] leading-[1.5]">
      <Head call={call} />
      <Figures call={call} />
      <CallNotes />
      <Transcript call={call} />
    </article>,
    document.body,
  );
}

function Head({ call }: { call: Call }) {
  const maskedNumber = useMaskedNumber();
  const masked = useMaskedText();
  const { record, place, transfer, task } = call;
  const shown = record.callee && maskedNumber(record.callee);
  const facts = [
    task?.name && masked(task.name),
    record.calledAt !== null && formatDateTime(record.calledAt),
    record.ringMs !== null && m.rang({ duration: formatDuration(record.ringMs) }),
    record.talkMs !== null && m.talked({ duration: formatDuration(record.talkMs) }),
    hangupBy(record),
    transfer ? transferOutcome(transfer.outcome) : m.no_transfer(),
    m.turns_count({ count: turnNumbers(call).size }),
    record.id,
  ];
  return (
    <header className="border-b border-line pb-2">
      <p className="text-muted">{m.print_title()} · Turnwise</p>
      <h1 className="text-lg font-semibold">
        {shown ?? m.number_unknown()}
        <span className="ms-3 text-sm font-normal">{placeOf(place)}</span>
        {record.level && <span className="ms-3 text-sm font-normal">{record.level.name}</span>}
      </h1>
      <p>{facts.filter(Boolean).join(' · ')}</p>
    </header>
  );
}

function Figures({ call }: { call: Call }) {
  const insight = use(InsightContext);
  const masks = useMasks();
  if (!insight) return null;
  const numbers = turnNumbers(call);
  const placesOf = ({ places }: FindingGroup) =>
    places.map(({ turnId }) => {
      const turn = numbers.get(turnId ?? '');
      return turn === undefined ? m.finding_call() : m.response_of({ turn });
    });
  return (
    <>
      <h2 className="pt-2 font-semibold">{m.print_figures()}</h2>
      <dl className="flex flex-wrap gap-x-6">
        {summaryFigures(insight.summary).map(({ section, label, figure }) => (
          <div key={section}>
            <dt className="inline text-muted">{label} </dt>
            <dd className="inline font-medium">{figureText(figure)}</dd>
          </div>
        ))}
      </dl>
      {insight.findingGroups.length > 0 && (
        <>
          <h2 className="pt-2 font-semibold">{m.findings_title()}</h2>
          <ul className="columns-2">
            {insight.findingGroups.map((group) => (
              <li key={group.key}>
                {findingWords(group, masks)}{' '}
                <span className="text-muted">{placesOf(group).join(', ')}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

/** What was noted of the call as a whole. */
function CallNotes() {
  const masked = useMaskedText();
  const notes = use(PlacedNotesContext).filter(({ turnId }) => turnId === null);
  if (notes.length === 0) return null;
  return (
    <>
      <h2 className="pt-2 font-semibold">{m.notes_title()}</h2>
      <ul>
        {notes.map(({ id, text }) => (
          <li key={id}>{masked(text)}</li>
        ))}
      </ul>
    </>
  );
}

function Transcript({ call }: { call: Call }) {
  const turns = turnsOf(call);
  const numbers = turnNumbers(call);
  return (
    <>
      <h2 className="pt-2 font-semibold">{m.print_transcript()}</h2>
      <table className="w-full border-collapse">
        <tbody>
          {turns.map((turn, index) => (
            <TurnLine
              key={turn.id}
              turn={turn}
              number={numbers.get(turn.id) ?? 0}
              isFirstAfter={turn.section === 'after' && turns[index - 1]?.section !== 'after'}
            />
          ))}
        </tbody>
      </table>
    </>
  );
}

interface TurnLineProps {
  turn: Turn;
  number: number;
  isFirstAfter: boolean;
}

function TurnLine({ turn, number, isFirstAfter }: TurnLineProps) {
  const masked = useMaskedText();
  const notes = use(PlacedNotesContext).filter(({ turnId }) => turnId === turn.id);
  const said = turn.sentences.map(plainText).join('\n') || m.no_words();
  const { createdAt, answerText } = turn.event;
  const { name, textClass } = speakers[turn.speaker];
  return (
    <>
      {isFirstAfter && (
        <tr>
          <td colSpan={4} className="py-1 text-center text-muted">
            {m.section_after()}
          </td>
        </tr>
      )}
      <tr className="break-inside-avoid align-baseline">
        <td className="pe-2 text-end text-muted">{number}</td>
        <td className="pe-2 text-muted">{createdAt !== null && formatTimeOfDay(createdAt)}</td>
        <td className={`pe-2 font-medium whitespace-nowrap ${textClass}`}>{name()}</td>
        <td className="whitespace-pre-line">
          {masked(said)}
          {notes.map(({ id, text }) => (
            <span key={id} className="block border-s-2 border-accent ps-2 italic">
              {masked(text)}
            </span>
          ))}
          {turn.speaker === 'robot' && answerText && (
            <span className="ms-2 text-muted">{masked(answerText)}</span>
          )}
        </td>
      </tr>
    </>
  );
}
