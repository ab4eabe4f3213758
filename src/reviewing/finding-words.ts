import type { FindingKind } from '../insight/lint/finding.ts';
import { m } from '../messages/index.ts';

/** What can be found in a call without listening to it, the gravest first. */
export const foundWithoutAudio = {
  'risk-word': m.calls_found_risk_word,
  'id-card': m.calls_found_id_card,
  'bank-card': m.calls_found_bank_card,
  'unfilled-variable': m.calls_found_unfilled_variable,
  'machine-name': m.calls_found_machine_name,
  'recognition-error': m.calls_found_recognition_error,
  'mark-in-text': m.calls_found_mark_in_text,
  'counts-differ': m.calls_found_counts_differ,
  'ids-differ': m.calls_found_ids_differ,
  'dates-contradict': m.calls_found_dates_contradict,
  'durations-contradict': m.calls_found_durations_contradict,
  'phone-number': m.calls_found_phone_number,
  'stage-direction': m.calls_found_stage_direction,
  'no-clip-link': m.calls_found_no_clip_link,
  'rounds-contradict': m.calls_found_rounds_contradict,
} as const satisfies Partial<Record<FindingKind, () => string>>;
