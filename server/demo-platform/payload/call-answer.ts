import { accountId } from '../account.ts';
import type { ClipLinks } from '../download-voice/links.ts';
import { buildCustomer } from './customer.ts';
import type { CallPlan } from './plan.ts';
import { buildRecord } from './record.ts';
import { buildRows } from './rows.ts';
import { buildUtterances } from './script.ts';
import { createClipMint } from './sound.ts';
import { buildTask, documentedTaskOf } from './task.ts';
import type { WireAnswer } from './wire.ts';
import { documentedAnswer } from './wire.ts';

/** The answer to the `fetch`-th request (from 1) for a call, in the documented shape. */
export function buildCallAnswer(plan: CallPlan, links: ClipLinks, fetch: number): WireAnswer {
  const { facts, dialogue } = plan;
  const task = plan.task ?? documentedTaskOf(dialogue.script);
  const userId = plan.subUserId ?? accountId;
  const built = buildRows(plan, userId, createClipMint(plan, links, fetch));
  const record = buildRecord(plan, built, userId);
  const { customer } = facts;
  if (customer) {
    record.crm_customer = buildCustomer(customer, facts, userId);
  }
  const { code, status, message } = documentedAnswer;
  return {
    code,
    status,
    message,
    data: {
      records: built.rows,
      is_crm_exists: customer !== null,
      user_id: userId,
      info: { record, task: buildTask(task, dialogue.script, userId) },
      callee: facts.callee,
      mobile_info: facts.mobile,
      utterances: buildUtterances(dialogue.script, userId),
    },
  };
}
