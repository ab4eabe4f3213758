import type { CallPlan } from '../payload/plan.ts';
import { upgrades } from './broadband.ts';
import type { Campaign } from './campaign.ts';
import { campaignCall, taskOf } from './campaign-call.ts';
import { lessons } from './coding.ts';
import { callsOn, isDay } from './days.ts';
import { renewals } from './insurance.ts';
import { loans } from './loan.ts';
import { reminders } from './repayment.ts';

/** The campaigns of the demo account: 400 calls in any four weeks. */
export const campaigns: readonly Campaign[] = [renewals, upgrades, loans, reminders, lessons];

/** One of the size of a busy account: 62,000 calls in four weeks. */
export const busyCampaign: Campaign = {
  ...loans,
  key: 'busy',
  name: '个人信用贷-全量名单',
  callsADay: { working: 2500, weekend: 1500 },
};

const all = [...campaigns, busyCampaign];

/** The campaign whose task has this id. */
export function findCampaign(taskId: string): Campaign | undefined {
  return all.find((campaign) => taskOf(campaign).uuid === taskId);
}

/** The call of a record id like `loan-20230703-2`, however long ago it was. */
export function findCampaignCall(recordId: string): CallPlan | undefined {
  const [, key, year, month, date, digits] =
    /^([a-z]+)-(\d{4})(\d\d)(\d\d)-(0|[1-9]\d{0,3})$/.exec(recordId) ?? [];
  const campaign = all.find((each) => each.key === key);
  const day = `${year}-${month}-${date}`;
  const number = Number(digits);
  if (!campaign || !isDay(day) || number >= callsOn(campaign, day)) return undefined;
  return campaignCall(campaign, day, number);
}
