import { allNullCall } from './calls/all-null.ts';
import { brokenAudio, expiredLinks } from './calls/business-calls.ts';
import { complaint } from './calls/complaint.ts';
import { driftCall } from './calls/drift.ts';
import { findGeneratedCall } from './calls/generated.ts';
import { interruptions } from './calls/interruptions.ts';
import { noRecords, notInCrm } from './calls/loan-calls.ts';
import { silentCall } from './calls/silent-call.ts';
import { spokenNumbers } from './calls/spoken-numbers.ts';
import { subAccountCall } from './calls/sub-account.ts';
import { transferAnswered } from './calls/transfer-answered.ts';
import { transferFailed } from './calls/transfer-failed.ts';
import { findCampaignCall } from './campaigns/campaigns.ts';
import type { CallPlan } from './payload/plan.ts';

/** The written calls, in the order a newcomer should try them after the documented example. */
export const writtenCalls: readonly CallPlan[] = [
  transferAnswered,
  interruptions,
  transferFailed,
  complaint,
  spokenNumbers,
  silentCall,
  expiredLinks,
  brokenAudio,
  notInCrm,
  noRecords,
  subAccountCall,
  allNullCall,
  driftCall,
];

/**
 * Finds a call by record id: a written one, `rows-N`, one of a campaign, or `expired-links-…` with a counter of
 * its own.
 */
export function findCall(recordId: string): CallPlan | undefined {
  const written = writtenCalls.find((call) => call.recordId === recordId);
  if (written) return written;
  if (/^expired-links-[\w-]{1,64}$/.test(recordId)) return { ...expiredLinks, recordId };
  return findGeneratedCall(recordId) ?? findCampaignCall(recordId);
}
