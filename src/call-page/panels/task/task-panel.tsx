import { ListX } from 'lucide-react';
import type { ScriptSettings } from '../../../call/script.ts';
import type { Task } from '../../../call/task.ts';
import type { Call } from '../../../call/types.ts';
import { m } from '../../../messages/index.ts';
import { Placeholder } from '../../../ui/placeholder.tsx';
import { FieldGroup } from '../field-group.tsx';
import { code, count, dateTime, type Field, fieldsOf, seconds, text, yesNo } from '../fields.ts';

/** The dialling task's settings, and those of its script. */
export function TaskPanel({ call: { task, script } }: { call: Call }) {
  if (!task) return <Placeholder icon={ListX} title={m.task_absent()} />;
  return (
    <>
      <FieldGroup title={m.task_group_about()} fields={aboutFields(task)} />
      <FieldGroup title={m.task_group_dialling()} fields={diallingFields(task)} />
      <FieldGroup title={m.task_group_schedule()} fields={scheduleFields(task)} />
      <FieldGroup title={m.task_group_transfer()} fields={transferFields(task)} />
      <FieldGroup title={m.task_group_notify()} fields={notifyFields(task)} />
      {script.settings && (
        <FieldGroup title={m.task_group_script()} fields={scriptFields(script.settings)} />
      )}
    </>
  );
}

function aboutFields(task: Task): Field[] {
  const field = fieldsOf(task, 'info.task');
  return [
    field('name', m.task_name(), text),
    field('remark', m.task_remark(), text),
    field('enable', m.task_enable(), yesNo),
    field('start', m.task_start(), code),
    field('taskType', m.task_type(), code),
    field('isTest', m.task_is_test(), yesNo),
    field('isTop', m.is_top(), yesNo),
    field('sort', m.sort(), text),
    field('createDatetime', m.created_at(), dateTime),
    field('alterDatetime', m.updated_at(), dateTime),
    field('deletedAt', m.deleted_at(), dateTime),
    field('uuid', m.task_uuid(), text),
    field('userId', m.user_id(), text),
  ];
}

function diallingFields(task: Task): Field[] {
  const field = fieldsOf(task, 'info.task');
  return [
    field('maximumcall', m.task_maximumcall(), count),
    field('callPerSecond', m.task_call_per_second(), count),
    field('originateTimeout', m.task_originate_timeout(), seconds),
    field('callPauseSecond', m.task_call_pause_second(), seconds),
    field('recycleLimit', m.task_recycle_limit(), count),
    field('randomAssignmentNumber', m.task_random_assignment(), count),
    field('cacheNumberCount', m.task_cache_number_count(), count),
    field('callerLineId', m.task_caller_line_id(), text),
    { ...field('originationCallerIdNumber', m.task_caller_id(), text), isNumber: true },
    { ...field('lineCallee', m.task_line_callee(), text), isNumber: true },
    field('dialFormat', m.task_dial_format(), text),
    field('originateVariables', m.task_originate_variables(), text),
    field('destinationExtension', m.task_destination_extension(), text),
    field('destinationDialplan', m.task_destination_dialplan(), text),
    field('destinationContext', m.task_destination_context(), text),
    field('domain', m.task_domain(), text),
    field('backgroundFileName', m.task_background_name(), text),
    field('backgroundFileId', m.task_background_id(), text),
  ];
}

function scheduleFields(task: Task): Field[] {
  const field = fieldsOf(task, 'info.task');
  return [
    field('dialTimeId', m.task_dial_time_id(), text),
    field('disableDialTimegroup', m.task_disable_dial_timegroup(), text),
    field('autoRecycleRuleId', m.task_auto_recycle_rule_id(), text),
    field('schedulingPolicyRatio', m.task_scheduling_ratio(), text),
    field('schedulingQueue', m.task_scheduling_queue(), text),
  ];
}

function transferFields(task: Task): Field[] {
  const field = fieldsOf(task, 'info.task');
  return [
    field('bridgeGroupId', m.task_bridge_group_id(), text),
    field('emptySeatStop', m.task_empty_seat_stop(), yesNo),
    field('endAction', m.task_end_action(), code),
    field('clueConfigurationId', m.task_clue_configuration_id(), text),
  ];
}

function notifyFields(task: Task): Field[] {
  const field = fieldsOf(task, 'info.task');
  return [
    field('callNotifyUrl', m.task_call_notify_url(), text),
    field('callNotifyType', m.task_call_notify_type(), code),
    field('callStopNotifyUrl', m.task_call_stop_notify_url(), text),
    field('callNotifyFailStop', m.task_call_notify_fail_stop(), yesNo),
  ];
}

function scriptFields(script: ScriptSettings): Field[] {
  const field = fieldsOf(script, 'info.task.group');
  return [
    field('name', m.script_name(), text),
    field('exclusiveAsr', m.script_asr(), text),
    field('exclusiveTts', m.script_tts(), text),
    field('nlpThreshold', m.script_nlp_threshold(), count),
    field('speed', m.script_speed(), count),
    field('volume', m.script_volume(), count),
    field('priorityMatching', m.script_priority_matching(), yesNo),
    field('orderMatching', m.script_order_matching(), yesNo),
    field('usable', m.script_usable(), yesNo),
    field('isLock', m.script_is_lock(), yesNo),
    field('debug', m.script_debug(), yesNo),
    field('inner', m.script_inner(), yesNo),
    field('isSync', m.script_is_sync(), yesNo),
    field('default', m.script_default(), yesNo),
    field('isTop', m.is_top(), yesNo),
    field('sort', m.sort(), text),
    field('categoryId', m.script_category_id(), text),
    field('linkWordGroupId', m.script_link_word_group_id(), text),
    field('tagSceneId', m.script_tag_scene_id(), text),
    field('createdAt', m.created_at(), dateTime),
    field('updatedAt', m.updated_at(), dateTime),
    field('deletedAt', m.deleted_at(), dateTime),
    field('id', m.script_id(), text),
    field('userId', m.user_id(), text),
  ];
}
