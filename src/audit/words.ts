import type { AuditAction, AuditEntry } from '../contract/audit.ts';
import { m } from '../messages/index.ts';

const actionWords: Record<AuditAction, () => string> = {
  'sign-in': m.audit_sign_in,
  'sign-in-failed': m.audit_sign_in_failed,
  'sign-out': m.audit_sign_out,
  'end-session': m.audit_end_session,
  'open-call': m.audit_open_call,
  'hear-call': m.audit_hear_call,
  'reveal-numbers': m.audit_reveal_numbers,
  'read-copy': m.audit_read_copy,
  'export-reviews': m.audit_export_reviews,
  'export-audit': m.audit_export_audit,
  'import-calls': m.audit_import_calls,
  'export-overview': m.audit_export_overview,
  'start-review': m.audit_start_review,
  'save-review': m.audit_save_review,
  'discard-review': m.audit_discard_review,
  'submit-review': m.audit_submit_review,
  'correct-review': m.audit_correct_review,
  'create-scorecard': m.audit_create_scorecard,
  'start-scorecard-draft': m.audit_start_draft,
  'change-scorecard-draft': m.audit_change_draft,
  'discard-scorecard-draft': m.audit_discard_draft,
  'publish-scorecard': m.audit_publish_scorecard,
  'retire-scorecard': m.audit_retire_scorecard,
  'bring-back-scorecard': m.audit_bring_back_scorecard,
  'add-person': m.audit_add_person,
  'rename-person': m.audit_rename_person,
  'change-grants': m.audit_change_grants,
  'disable-person': m.audit_disable_person,
  'enable-person': m.audit_enable_person,
  'invite-person': m.audit_invite_person,
  'accept-invitation': m.audit_accept_invitation,
  'change-password': m.audit_change_password,
  erase: m.audit_erase,
  'add-queue': m.audit_add_queue,
  'change-queue': m.audit_change_queue,
  'close-queue': m.audit_close_queue,
  'reopen-queue': m.audit_reopen_queue,
  'draw-calls': m.audit_draw_calls,
  'skip-call': m.audit_skip_call,
  'put-back-call': m.audit_put_back_call,
  'pause-screening': m.audit_pause_screening,
  'resume-screening': m.audit_resume_screening,
  'remove-old-copies': m.audit_remove_old_copies,
  'adopt-reviews': m.audit_adopt_reviews,
  restore: m.audit_restore,
};

/** What was done, in words. */
export function actionName(action: AuditAction): string {
  return actionWords[action]();
}

/** What is known of it beside: how much, and its other values under their names. */
export function detailWords({ detail }: Pick<AuditEntry, 'detail'>): string {
  const { seconds, count, filter, stretches: _, ...others } = detail ?? {};
  const values = Object.entries({ ...(filter ?? {}), ...others });
  return [
    ...(typeof seconds === 'number' ? [m.audit_seconds({ count: seconds })] : []),
    ...(typeof count === 'number' ? [m.audit_count({ count })] : []),
    ...values.map(([name, value]) => {
      return `${name}: ${typeof value === 'string' ? value : JSON.stringify(value)}`;
    }),
  ].join(' · ');
}

/** Who did it: a person's name, or what stands for who has none. */
export function actorName(actor: string, names: ReadonlyMap<string, string> | undefined): string {
  switch (actor) {
    case 'this-computer':
      return m.reviews_this_computer();
    case 'command-line':
      return m.audit_command_line();
    case 'turnwise':
      return 'Turnwise';
    case 'nobody':
      return m.audit_nobody();
    default:
      return names?.get(actor) ?? actor;
  }
}
