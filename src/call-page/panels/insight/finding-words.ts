import type { Finding, FindingKind } from '../../../insight/lint/finding.ts';
import { formatDateTime, formatDuration } from '../../../messages/format.ts';
import { m } from '../../../messages/index.ts';
import type { Masks } from '../../words/reveal.ts';

type Detail = Finding['detail'];
type Words = (detail: Detail, masks: Masks) => string;

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

function text({ text: value, word, name }: Detail, masks: Masks): string {
  return masks.text(String(value ?? word ?? name ?? ''));
}

function number(value: Detail[string] | undefined, masks: Masks): string {
  return masks.number(String(value ?? ''));
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
  'unfilled-variable': (detail, masks) =>
    m.finding_unfilled_variable({ value: text(detail, masks) }),
  'machine-name': (detail, masks) => m.finding_machine_name({ value: text(detail, masks) }),
  'stage-direction': (detail, masks) => m.finding_stage_direction({ value: text(detail, masks) }),
  'mark-in-text': (detail, masks) => m.finding_mark_in_text({ value: text(detail, masks) }),
  'counts-differ': ({ sentences, clips }) =>
    m.finding_counts_differ({ sentences: sentences ?? '', clips: clips ?? '' }),
  'no-clip-link': () => m.finding_no_clip_link(),
  'missing-clip': () => m.clip_missing(),
  'refused-clip': () => m.finding_refused_clip(),
  'undecodable-clip': () => m.clip_undecodable(),
  'silent-clip': () => m.finding_silent_clip(),
  'clipped-clip': () => m.finding_clipped_clip(),
  'loud-clip': () => m.finding_loud_clip(),
  'ids-differ': ({ record, row }, masks) =>
    m.finding_ids_differ({ value: `${number(record, masks)} ≠ ${number(row, masks)}` }),
  'dates-contradict': (detail) => m.finding_dates_contradict({ value: dates(detail) }),
  'durations-contradict': (detail) => m.finding_durations_contradict({ value: durations(detail) }),
  'rounds-contradict': ({ rounds, least, most }) =>
    m.finding_rounds_contradict({ value: `rounds ${rounds} ∉ ${least}–${most}` }),
  'recognition-error': ({ code }) => m.finding_recognition_error({ value: `error_code = ${code}` }),
  'id-card': (detail, masks) => m.finding_id_card({ value: number(detail.number, masks) }),
  'bank-card': (detail, masks) => m.finding_bank_card({ value: number(detail.number, masks) }),
  'phone-number': (detail, masks) =>
    m.finding_phone_number({ value: number(detail.number, masks) }),
  'risk-word': (detail, masks) => m.finding_risk_word({ value: text(detail, masks) }),
};

/** A finding in words, with the values that it rests on, their numbers as the masks leave them. */
export function findingWords(
  { kind, detail }: Pick<Finding, 'kind' | 'detail'>,
  masks: Masks,
): string {
  return words[kind](detail, masks);
}
