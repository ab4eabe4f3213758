import { accountId, taskId } from '../account.ts';
import type { Campaign } from '../campaigns/campaign.ts';
import { taskOf } from '../campaigns/campaign-call.ts';
import { busyCampaign, campaigns } from '../campaigns/campaigns.ts';
import type { Script } from '../dialogue/types.ts';
import type { TaskPlan } from '../payload/plan.ts';
import { buildTask } from '../payload/task.ts';
import { insurance } from '../scripts/insurance.ts';
import { type ListEnvelope, listIn, pageOf } from './pages.ts';

interface ListedTask {
  task: TaskPlan;
  script: Script;
}

/** The task of the document, whose calls show what a call can be like. */
const documentedTask: ListedTask = { task: { uuid: taskId, name: '功能演示' }, script: insurance };

interface Listing {
  subUserId: string | undefined;
  isBusy: boolean;
}

const runningStatus = '2';

/** The list of tasks: `GET /user/{user_id}/task`, filtered by name and status. */
export function listTasks(query: URLSearchParams, { subUserId, isBusy }: Listing): ListEnvelope {
  const shown = [...campaigns, ...(isBusy ? [busyCampaign] : [])].map(ofCampaign);
  const all = subUserId === undefined ? [...shown, documentedTask] : [documentedTask];
  const name = query.get('name') ?? '';
  const statuses = listIn(query, 'status');
  const isAsked = statuses.length === 0 || statuses.includes(runningStatus);
  const found = all.filter(({ task }) => isAsked && task.name.includes(name));
  return pageOf('查看任务列表成功', found, query, ({ task, script }) =>
    buildTask(task, script, subUserId ?? accountId),
  );
}

function ofCampaign(campaign: Campaign): ListedTask {
  return { task: taskOf(campaign), script: campaign.script };
}
