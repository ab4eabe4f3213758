import type { Customer } from '../call/customer.ts';
import type { Script } from '../call/script.ts';
import type { Task } from '../call/task.ts';
import { toTimelineItems } from '../call/timeline.ts';
import { toTransfer } from '../call/transfer.ts';
import type { Call, CallRecord, Level, Section, TimelineItem, Transfer } from '../call/types.ts';
import { type CallDetails, callDetails } from './call-details.ts';
import { camelKeys } from './camel-keys.ts';
import { parseTolerantly } from './parse.ts';
import { shareCommonTexts } from './share.ts';
import { type PlacedRow, toPlacedRows } from './to-events.ts';

type WireRecord = CallDetails['info']['record'];

/** The parts without which there is no call to show. */
const structure = new Set(['', 'records', 'info', 'info.record', 'utterances']);

function toLevel({ level, level_name }: WireRecord): Level | null {
  const name = level?.name ?? level_name?.replace(/\s*[（(]\s*[)）]$/, '');
  return name ? { name, color: level?.color ?? null } : null;
}

function between(start: number | null, end: number | null): number | null {
  return start !== null && end !== null && end >= start ? end - start : null;
}

function toRecord(record: WireRecord, callee: string | null): CallRecord {
  return {
    id: record.id,
    callid: record.callid,
    callee: record.callee ?? callee,
    callerNumber: record.caller_number,
    score: record.score,
    durationMs: record.duration,
    talkMs: record.bill,
    ringMs: between(record.calldate, record.answerdate),
    calledAt: record.calldate,
    answeredAt: record.answerdate,
    hungUpAt: record.hangupdate,
    hangupCause: record.hangupcause,
    hangupDisposition: record.hangup_disposition,
    hangupDispositionStr: record.hangup_disposition_str,
    gender: record.gender_str,
    errorCode: record.error_code,
    rounds: record.rounds,
    readAt: record.read_at,
    processedAt: record.processed_at,
    intentionResults: record.intention_results,
    level: toLevel(record),
  };
}

function asText(value: unknown): string | null {
  if (value === null || value === undefined || value === '') return null;
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

function toCustomer(wire: WireRecord['crm_customer']): Customer | null {
  if (!wire) return null;
  const components = wire.components
    .filter((component) => component !== null)
    .filter((component) => component.status !== false)
    .sort((a, b) => (a.sort ?? 0) - (b.sort ?? 0))
    .map(({ data, ...component }) => ({ ...camelKeys(component), value: asText(data?.value) }));
  return { ...camelKeys(wire), components };
}

function toTask(wire: CallDetails['info']['task']): Task | null {
  return wire && camelKeys(wire);
}

function toScript({ info, utterances }: CallDetails): Script {
  const settings = info.task?.group;
  return {
    settings: settings ? camelKeys(settings) : null,
    utterances: utterances
      .filter((node) => node !== null)
      .map((node) => camelKeys(node))
      .sort((a, b) => (a.priority ?? 0) - (b.priority ?? 0)),
  };
}

/** The script's words for the classes of its nodes, by the class's code. */
function classNames({ utterances }: Script): Map<string, string> {
  return new Map(
    utterances.flatMap(({ wordClass, wordClassStr }) =>
      wordClass && wordClassStr ? [[wordClass, wordClassStr] as const] : [],
    ),
  );
}

function toTimeline(rows: PlacedRow[], transfer: Transfer | null): Record<Section, TimelineItem[]> {
  const timeline: Record<Section, TimelineItem[]> = { before: [], after: [] };
  for (const { id, section, event, problem } of rows) {
    if (!section) continue;
    if (problem) {
      timeline[section].push({ kind: 'unreadable', id, section, problem });
    } else if (event) {
      timeline[section].push(...toTimelineItems(event, section, transfer));
    }
  }
  return timeline;
}

/**
 * The call in an answer's `data`. Throws an UnreadableError naming the path when the structure
 * itself is wrong; single values that are not understood are absent, and named in `problems`.
 * `raw` is the whole answer, kept for the raw view.
 */
export function toCall(data: unknown, raw: unknown): Call {
  const parsed = parseTolerantly(callDetails, data, 'data', (path) =>
    structure.has(path.join('.')),
  );
  const details = parsed.data;
  shareCommonTexts(details.records);
  const { record } = details.info;
  const script = toScript(details);
  const rows = toPlacedRows(details.records, classNames(script));
  const events = rows.map((row) => row.event).filter((event) => event !== null);
  const transfer = toTransfer(
    {
      callid: record.bridge_callid,
      number: record.bridge_number,
      startedAt: record.bridge_calldate,
      answeredAt: record.bridge_answerdate,
    },
    events,
  );
  return {
    record: toRecord(record, details.callee),
    place: {
      operator: details.mobile_info?.mobile_type ?? null,
      province: details.mobile_info?.province ?? null,
      city: details.mobile_info?.city ?? null,
    },
    transfer,
    events,
    timeline: toTimeline(rows, transfer),
    isInCrm: details.is_crm_exists,
    customer: toCustomer(record.crm_customer),
    task: toTask(details.info.task),
    script,
    problems: [...parsed.problems, ...rows.flatMap((row) => row.oddValues)],
    raw,
  };
}
