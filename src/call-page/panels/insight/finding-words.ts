import type { Finding, FindingKind } from '../../../insight/lint/finding.ts';
import { formatDateTime, formatDuration } from '../../../messages/format.ts';
import { m } from '../../../messages/index.ts';

type Detail = Finding['detail'];
type Words = (detail: Detail) => string;

const wireNames: Readonly<Record<string, string>> = {
  calledAt: 'calldate',
  answeredAt: 'answerdate',
  hungUpAt: 'hangupdate',
  createdAt: 'created_at',
  transferStartedAt: 'bridge_calldate',
  transferAnsweredAt: 'bridge_answerdate',
};

function nameOf(name: unknown): string {
  return wireNames[String(name)] ?? String(name);
}

function text({ text: value, word, name }: Detail): string {
  return String(value ?? word ?? name ?? '');
}

function dates({ first, firstAt, second, secondAt }: Detail): string {
  const [earlier, later] = [formatDateTime(Number(secondAt)), formatDateTime(Number(firstAt))];
  return `${nameOf(first)} ${later} > ${nameOf(second)} ${earlier}`;
}

function durations({ duration, stated, derived, talkMs, durationMs }: Detail): string {
  const ms = (value: unknown) => formatDuration(Number(value));
  if (duration === undefined) return `bill ${ms(talkMs)} > duration ${ms(durationMs)}`;
  const field = duration === 'talk' ? 'bill' : 'duration';
  return `${field} ${ms(stated)} ≠ ${ms(derived)}`;
}

const words: Readonly<Record<FindingKind, Words>> = {
  'unfilled-variable': (detail) => m.finding_unfilled_variable({ value: text(detail) }),
  'machine-name': (detail) => m.finding_machine_name({ value: text(detail) }),
  'stage-direction': (detail) => m.finding_stage_direction({ value: text(detail) }),
  'mark-in-text': (detail) => m.finding_mark_in_text({ value: text(detail) }),
  'counts-differ': ({ sentences, clips }) =>
    m.finding_counts_differ({ sentences: sentences ?? '', clips: clips ?? '' }),
  'no-clip-link': () => m.finding_no_clip_link(),
  'missing-clip': () => m.clip_missing(),
  'refused-clip': () => m.finding_refused_clip(),
  'undecodable-clip': () => m.clip_undecodable(),
  'silent-clip': () => m.finding_silent_clip(),
  'clipped-clip': () => m.finding_clipped_clip(),
  'loud-clip': () => m.finding_loud_clip(),
  'ids-differ': ({ record, row }) => m.finding_ids_differ({ value: `${record} ≠ ${row}` }),
  'dates-contradict': (detail) => m.finding_dates_contradict({ value: dates(detail) }),
  'durations-contradict': (detail) => m.finding_durations_contradict({ value: durations(detail) }),
  'rounds-contradict': ({ rounds, least, most }) =>
    m.finding_rounds_contradict({ value: `rounds ${rounds} ∉ ${least}–${most}` }),
  'recognition-error': ({ code }) => m.finding_recognition_error({ value: `error_code = ${code}` }),
  'id-card': ({ number }) => m.finding_id_card({ value: number ?? '' }),
  'bank-card': ({ number }) => m.finding_bank_card({ value: number ?? '' }),
  'phone-number': ({ number }) => m.finding_phone_number({ value: number ?? '' }),
  'risk-word': (detail) => m.finding_risk_word({ value: text(detail) }),
};

/** A finding in words, with the values that it rests on. */
export function findingWords({ kind, detail }: Pick<Finding, 'kind' | 'detail'>): string {
  return words[kind](detail);
}
