import type { CallRecord, Level } from '../call/types.ts';
import type { RecordColumns } from './call-details.ts';

function toLevel({ level, level_name }: RecordColumns): Level | null {
  const name = level?.name ?? level_name?.replace(/\s*[（(]\s*[)）]$/, '');
  return name ? { name, color: level?.color ?? null } : null;
}

function between(start: number | null, end: number | null): number | null {
  return start !== null && end !== null && end >= start ? end - start : null;
}

/** The columns of a call in the domain's words; `callee` is the number that stands beside it. */
export function toRecord(record: RecordColumns, callee: string | null): CallRecord {
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
