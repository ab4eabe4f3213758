import type { FindingKind } from '../insight/lint/finding.ts';
import { m } from '../messages/index.ts';

/** What each kind of finding is, without its figures. */
export const findingKinds: Readonly<Record<FindingKind, () => string>> = {
  'unfilled-variable': m.kind_unfilled_variable,
  'machine-name': m.kind_machine_name,
  'stage-direction': m.kind_stage_direction,
  'mark-in-text': m.kind_mark_in_text,
  'counts-differ': m.kind_counts_differ,
  'no-clip-link': m.kind_no_clip_link,
  'missing-clip': m.kind_missing_clip,
  'refused-clip': m.kind_refused_clip,
  'undecodable-clip': m.kind_undecodable_clip,
  'silent-clip': m.kind_silent_clip,
  'clipped-clip': m.kind_clipped_clip,
  'loud-clip': m.kind_loud_clip,
  'ids-differ': m.kind_ids_differ,
  'dates-contradict': m.kind_dates_contradict,
  'durations-contradict': m.kind_durations_contradict,
  'rounds-contradict': m.kind_rounds_contradict,
  'recognition-error': m.kind_recognition_error,
  'id-card': m.kind_id_card,
  'bank-card': m.kind_bank_card,
  'phone-number': m.kind_phone_number,
  'risk-word': m.kind_risk_word,
};
