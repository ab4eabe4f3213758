import { callKey, newId } from './review.ts';
import { text } from './text.ts';
import { z } from './zod.ts';

/** What is recorded: who signed in and failed to, what was seen, and everything that was changed. */
export const auditAction = z.enum([
  'sign-in',
  'sign-in-failed',
  'sign-out',
  'end-session',
  'open-call',
  'hear-call',
  'reveal-numbers',
  'read-copy',
  'export-reviews',
  'export-audit',
  'import-calls',
  'export-overview',
  'start-review',
  'save-review',
  'discard-review',
  'submit-review',
  'correct-review',
  'create-scorecard',
  'start-scorecard-draft',
  'change-scorecard-draft',
  'discard-scorecard-draft',
  'publish-scorecard',
  'retire-scorecard',
  'bring-back-scorecard',
  'add-person',
  'rename-person',
  'change-grants',
  'disable-person',
  'enable-person',
  'invite-person',
  'accept-invitation',
  'change-password',
  'add-queue',
  'change-queue',
  'close-queue',
  'reopen-queue',
  'draw-calls',
  'skip-call',
  'put-back-call',
  'pause-screening',
  'resume-screening',
  'erase',
  'remove-old-copies',
  'adopt-reviews',
  'restore',
]);
export type AuditAction = z.infer<typeof auditAction>;

/** An entry of the audit log. */
const auditEntry = z.strictObject({
  /** Its place, from 1 on without a gap. */
  id: z.int(),
  at: z.iso.datetime(),
  /** A person's id, `this-computer`, `command-line`, `turnwise` itself, or `nobody`. */
  actor: z.string(),
  action: auditAction,
  /** What it was done to: the id of a review, a scorecard, a person or a session. */
  subject: z.string(),
  /** The call that it is about, if it is about one. */
  call: callKey.nullable(),
  detail: z.record(z.string(), z.unknown()).nullable(),
  /** SHA-256 of the entry and of the hash before it. */
  hash: z.string(),
});
export type AuditEntry = z.infer<typeof auditEntry>;

/** Which entries; what is left out does not restrict them. */
export const auditFilter = {
  action: auditAction.optional(),
  actor: text(200).min(1).optional(),
  account: text(200).min(1).optional(),
  task: text(200).min(1).optional(),
  record: text(200).min(1).optional(),
  /** Days in Asia/Shanghai, both included. */
  from: z.iso.date().optional(),
  to: z.iso.date().optional(),
};
export type AuditFilter = z.output<z.ZodObject<typeof auditFilter>>;

/** A page of the log, the newest entries first; `next` is null on the last. */
export const auditPage = z.strictObject({
  entries: z.array(auditEntry),
  next: z.int().nullable(),
});

/** Somebody who did something, by the name that they have now. */
export const named = z.strictObject({ id: newId, name: z.string() });
