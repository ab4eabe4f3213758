import { accountId, subAccountId, taskId } from './account.ts';
import { findCampaign } from './campaigns/campaigns.ts';

/** Whether the demo account, or its sub-account, is asked for. */
export function isAccount(userId: string, subUserId: string | undefined): boolean {
  return userId === accountId && (subUserId === undefined || subUserId === subAccountId);
}

/** Whether the account has a task of this id; its sub-account has the documented one alone. */
export function isTask(id: string, subUserId: string | undefined): boolean {
  return id === taskId || (subUserId === undefined && findCampaign(id) !== undefined);
}
