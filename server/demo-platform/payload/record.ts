import { readTime, writeTime } from './dates.ts';
import { uuidOf } from './ids.ts';
import type { CallFacts, CallPlan } from './plan.ts';
import type { BuiltRows } from './rows.ts';
import type { WireRecord } from './wire.ts';
import { documentedRecord } from './wire.ts';

const operators = { 电信: 1, 联通: 2, 移动: 3 } as const;

/** The documented number of the callee's operator. */
export function operatorOf(facts: CallFacts): number {
  return operators[facts.mobile.mobile_type];
}

/** The customer's id: of a number there is one customer. */
export function customerIdOf({ callee }: CallFacts): string {
  return uuidOf('customer', callee);
}

type Transfer = Pick<
  WireRecord,
  'bridge_callid' | 'bridge_number' | 'bridge_calldate' | 'bridge_answerdate'
>;

function buildTransfer({ recordId, facts }: CallPlan, { rows }: BuiltRows): Transfer {
  const start = rows.find((row) => row.bridge_status === 1);
  const answer = rows.find((row) => row.bridge_status === 4);
  return {
    bridge_callid: start ? uuidOf('bridge', recordId) : null,
    bridge_number: start ? (facts.bridgeNumber ?? null) : null,
    bridge_calldate: start?.created_at ?? null,
    bridge_answerdate: answer?.created_at ?? null,
  };
}

function buildTimes(
  { facts }: CallPlan,
  { talkMs }: BuiltRows,
): Pick<WireRecord, 'calldate' | 'answerdate' | 'hangupdate' | 'duration' | 'bill'> {
  const dialled = readTime(facts.calldate);
  const answered = dialled + facts.ringMs;
  const connected = facts.answered ?? true;
  return {
    calldate: writeTime(dialled),
    answerdate: connected ? writeTime(answered) : null,
    hangupdate: writeTime(answered + talkMs),
    duration: facts.ringMs + talkMs,
    bill: connected ? talkMs : 0,
  };
}

function buildLevel({ level }: CallFacts): Pick<WireRecord, 'level_id' | 'level_name' | 'level'> {
  if (!level) return { level_id: null, level_name: null, level: null };
  const id = uuidOf('level', level.name);
  const { name, shown, color } = level;
  return { level_id: id, level_name: shown, level: { id, name, alias: null, color } };
}

/** The call itself: `info.record`, without its customer. */
export function buildRecord(plan: CallPlan, built: BuiltRows, userId: string): WireRecord {
  const { recordId, facts, dialogue } = plan;
  const { hangup } = facts;
  return {
    ...documentedRecord,
    ...(plan.task && { task_id: plan.task.uuid }),
    id: recordId,
    group_id: dialogue.script.groupId,
    callid: uuidOf('call', recordId),
    score: facts.score,
    callee: facts.callee,
    caller_number: String(202309000000 + dialogue.script.groupId),
    hangupcause: hangup.cause,
    hangup_disposition: hangup.disposition,
    hangup_disposition_str: hangup.by,
    ...buildTimes(plan, built),
    ...buildTransfer(plan, built),
    ...buildLevel(facts),
    created_at: writeTime(readTime(facts.calldate) + facts.ringMs + 2000),
    updated_at: '2023-09-21 09:04:57',
    rounds: dialogue.steps.filter((step) => step.notify === 'asrmessage_notify').length,
    read_at: '2023-09-21 09:04:57',
    ...facts.place,
    operator: operatorOf(facts),
    customer_id: facts.customer ? customerIdOf(facts) : null,
    user_id: userId,
    number_created_at: '2023-09-01 09:12:03',
    intention_results: facts.intention,
    crm_customer: null,
  };
}
