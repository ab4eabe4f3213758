import { formatClock } from '../../call/clock.ts';
import type { Call } from '../../call/types.ts';
import { formatDateTime, formatDuration, formatNumber } from '../../messages/format.ts';
import { m } from '../../messages/index.ts';
import {
  hangupBy,
  hangupCause,
  intentionGrade,
  placeOf,
  transferOutcome,
} from '../words/wording.ts';

/** Something that is known of the call as a whole. */
export interface CallFact {
  label: string;
  /** Null when the platform did not say. */
  value: string | null;
  /** The raw field and value that it rests on. */
  source: string;
}

function time(at: number | null): string | null {
  return at === null ? null : formatDateTime(at);
}

function duration(ms: number | null): string | null {
  return ms === null ? null : formatDuration(ms);
}

/**
 * How long people talked, `isShort` as a clock shows it. Above 0 means that the call was connected
 * (public clients).
 */
export function talkWords(talkMs: number | null, isShort = false): string {
  if (talkMs === null) return m.talk_unknown();
  if (talkMs <= 0) return m.not_connected();
  return isShort ? formatClock(talkMs) : m.talked({ duration: formatDuration(talkMs) });
}

/** All that is known of the call as a whole, phone numbers left out. */
export function callFacts({ record, place, transfer, task }: Call): CallFact[] {
  return [
    { label: m.fact_task(), value: task?.name ?? null, source: 'info.task.name' },
    { label: m.fact_called(), value: time(record.calledAt), source: 'calldate' },
    {
      label: m.fact_ring(),
      value: duration(record.ringMs),
      source: 'answerdate − calldate',
    },
    { label: m.fact_answered(), value: time(record.answeredAt), source: 'answerdate' },
    { label: m.fact_talk(), value: duration(record.talkMs), source: `bill = ${record.talkMs}` },
    {
      label: m.fact_duration(),
      value: duration(record.durationMs),
      source: `duration = ${record.durationMs}`,
    },
    {
      label: m.fact_ended_by(),
      value: hangupBy(record),
      source: `hangup_disposition = ${record.hangupDisposition}`,
    },
    {
      label: m.fact_cause(),
      value: record.hangupCause && hangupCause(record.hangupCause),
      source: `hangupcause = ${record.hangupCause}`,
    },
    {
      label: m.fact_rounds(),
      value: record.rounds === null ? null : formatNumber(record.rounds),
      source: `rounds = ${record.rounds}`,
    },
    {
      label: m.fact_intention(),
      value: intentionGrade(record.intentionResults),
      source: `intention_results = ${record.intentionResults}`,
    },
    {
      label: m.fact_score(),
      value: record.score === null ? null : formatNumber(record.score),
      source: `score = ${record.score}`,
    },
    {
      label: m.fact_transfer(),
      value: transfer && transferOutcome(transfer.outcome),
      source: transfer ? `bridge_status: ${transfer.statuses.join(', ')}` : 'bridge_*: null',
    },
    { label: m.fact_place(), value: placeOf(place), source: 'mobile_info' },
    { label: m.fact_read(), value: time(record.readAt), source: 'read_at' },
    { label: m.fact_record(), value: record.id, source: 'info.record.id' },
  ];
}
