import { taskId } from '../account.ts';
import type { Script } from '../dialogue/types.ts';
import { uuidOf } from './ids.ts';
import type { CallPlan, TaskPlan } from './plan.ts';
import { buildGroup } from './script.ts';
import type { WireTask } from './wire.ts';
import { documentedTask } from './wire.ts';

/** The id of the task that a call belongs to. */
export function taskIdOf({ task }: Pick<CallPlan, 'task'>): string {
  return task?.uuid ?? taskId;
}

/** The documented task, as the calls of one script have it. */
export function documentedTaskOf(script: Script): TaskPlan {
  return { uuid: taskId, name: `${script.name}-9月外呼` };
}

/** The task that a call belongs to: `info.task`. */
export function buildTask({ uuid, name }: TaskPlan, script: Script, userId: string): WireTask {
  const line = String(202309000000 + script.groupId);
  return {
    ...documentedTask,
    uuid,
    name,
    create_datetime: '2023-09-01 09:02:17',
    alter_datetime: '2023-09-20 18:30:05',
    start: 1,
    enable: true,
    maximumcall: 20,
    recycle_limit: 2,
    disable_dial_timegroup: uuidOf('time group', script.groupId),
    destination_extension: String(script.groupId),
    dial_format: `{origination_caller_id_number=${line}}sofia/gateway/${line}/%s`,
    remark: '工作日 9:00-20:00 拨打',
    _originate_timeout: 45,
    _origination_caller_id_number: line,
    user_id: userId,
    caller_line_id: uuidOf('line', script.groupId),
    call_pause_second: 3,
    bridge_group_id: 256,
    background_file_name: '办公室环境音',
    group: buildGroup(script, userId),
  };
}
