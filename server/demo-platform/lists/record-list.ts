import { accountId } from '../account.ts';
import type { Campaign } from '../campaigns/campaign.ts';
import { campaignCall } from '../campaigns/campaign-call.ts';
import { findCampaign } from '../campaigns/campaigns.ts';
import { callsOn, listedDaysAt } from '../campaigns/days.ts';
import { writtenCalls } from '../find-call.ts';
import { buildCustomer } from '../payload/customer.ts';
import { uuidOf } from '../payload/ids.ts';
import type { CallPlan } from '../payload/plan.ts';
import { buildRecord } from '../payload/record.ts';
import { buildRows } from '../payload/rows.ts';
import type { ClipMint } from '../payload/sound.ts';
import { type ListEnvelope, listIn, pageOf } from './pages.ts';

/** A list tells when a call ended, for which its rows are made, but has no clips. */
const noClips: ClipMint = { voice: () => '', downloadVoice: () => [] };

/** Gives a call when it is needed: a list of 62,000 is never made as a whole. */
type Later = () => CallPlan;

/** The calls of a task that are listed now, the newest first. */
export function callsOfTask(id: string, subUserId: string | undefined, now: Date): Later[] {
  const campaign = findCampaign(id);
  return campaign ? callsOf(campaign, now) : documentedCalls(subUserId);
}

function callsOf(campaign: Campaign, now: Date): Later[] {
  return listedDaysAt(now).flatMap((day) =>
    Array.from({ length: callsOn(campaign, day) }, (_, number) => {
      return () => campaignCall(campaign, day, number);
    }).reverse(),
  );
}

function documentedCalls(subUserId: string | undefined): Later[] {
  return writtenCalls
    .filter((call) => call.subUserId === subUserId)
    .toSorted((one, other) => (one.facts.calldate < other.facts.calldate ? 1 : -1))
    .map((call) => () => call);
}

/** The list of a task's calls: `GET /user/{user_id}/task/{task_id}/record`. */
export function listRecords(calls: readonly Later[], query: URLSearchParams): ListEnvelope {
  const matches = filterOf(query);
  const found = matches ? calls.filter((call) => matches(call())) : calls;
  return pageOf('查看通话记录列表成功', found, query, (call) => rowOf(call()));
}

/** Whether a call is asked for; null where all are, so that none has to be made to tell. */
function filterOf(query: URLSearchParams): ((call: CallPlan) => boolean) | null {
  const [levels, intentions] = [listIn(query, 'levels'), listIn(query, 'intention_tags')];
  const [hangupFrom, hangupTo] = listIn(query, 'hangup_date');
  const keyword = query.get('keyword') || '';
  const from = (query.get('start_at') ?? hangupFrom) || '';
  const to = (query.get('end_at') ?? hangupTo) || lastOfAll;
  const isWhole = keyword === '' && from === '' && to === lastOfAll;
  if (isWhole && levels.length === 0 && intentions.length === 0) return null;
  return ({ facts: { callee, calldate, intention, level } }) =>
    callee.includes(keyword) &&
    calldate >= from &&
    calldate <= to &&
    (intentions.length === 0 || intentions.includes(String(intention))) &&
    (levels.length === 0 || (level !== null && isOneOf(levels, level.name)));
}

/** No time that the platform writes comes after it. */
const lastOfAll = '9999-12-31 23:59:59';

/** Levels are asked for by name or by id. */
function isOneOf(levels: readonly string[], name: string): boolean {
  return levels.includes(name) || levels.includes(uuidOf('level', name));
}

/** A call as its list shows it: the columns of the record, and what is known of the customer. */
function rowOf(call: CallPlan): unknown {
  const userId = call.subUserId ?? accountId;
  const built = buildRows(call, userId, noClips);
  const { level, crm_customer: _, ...record } = buildRecord(call, built, userId);
  const { customer } = call.facts;
  const known = customer && buildCustomer(customer, call.facts, userId);
  return {
    ...record,
    operator_name: call.facts.mobile.mobile_type,
    extra: null,
    tags: level ? [{ id: level.id, name: level.name }] : [],
    tag_groups: [],
    name: known?.name ?? null,
    company: known?.company ?? null,
    components: (known?.components ?? []).map((component) => ({
      ...{ id: component?.id, name: component?.name, type: component?.type },
      value: component?.data?.value ?? null,
    })),
  };
}
