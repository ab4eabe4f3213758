import { ListX } from 'lucide-react';
import type { ScriptSettings } from '../../../call/script.ts';
import type { Task } from '../../../call/task.ts';
import { m } from '../../../messages/index.ts';
import { Placeholder } from '../../../ui/placeholder.tsx';
import { FieldSets } from '../field-sets.tsx';
import {
  count,
  dateTime,
  type Field,
  fieldsOf,
  seconds,
  technical,
  text,
  yesNo,
} from '../fields.ts';
import type { PanelProps } from '../panel-props.ts';

/** The dialling task: what business it is, how it dials, and, folded away, its telephony. */
export function TaskPanel({ call: { task, script } }: PanelProps) {
  if (!task) return <Placeholder icon={ListX} title={m.task_absent()} />;
  return (
    <FieldSets
      sets={[
        { title: m.task_group_about(), fields: aboutFields(task) },
        { title: m.task_group_dialling(), fields: diallingFields(task) },
        {
          title: m.task_group_script(),
          fields: script.settings ? scriptFields(script.settings) : [],
        },
        { title: m.task_group_telephony(), fields: telephonyFields(task), isFolded: true },
      ]}
    />
  );
}

function aboutFields(task: Task): Field[] {
  const field = fieldsOf(task, 'info.task');
  return [
    field('name', m.task_name(), text),
    field('remark', m.task_remark(), text),
    field('enable', m.task_enable(), yesNo),
    field('isTest', m.task_is_test(), yesNo),
    field('createDatetime', m.created_at(), dateTime),
    field('alterDatetime', m.updated_at(), dateTime),
    field('deletedAt', m.deleted_at(), dateTime),
    technical(field('start', m.task_start(), text)),
    technical(field('taskType', m.task_type(), text)),
    technical(field('isTop', m.is_top(), yesNo)),
    technical(field('sort', m.sort(), text)),
    technical(field('uuid', m.task_uuid(), text)),
    technical(field('userId', m.user_id(), text)),
    technical(field('clueConfigurationId', m.task_clue_configuration_id(), text)),
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
    field('emptySeatStop', m.task_empty_seat_stop(), yesNo),
    field('backgroundFileName', m.task_background_name(), text),
    technical(field('backgroundFileId', m.task_background_id(), text)),
    technical(field('dialTimeId', m.task_dial_time_id(), text)),
    technical(field('disableDialTimegroup', m.task_disable_dial_timegroup(), text)),
    technical(field('autoRecycleRuleId', m.task_auto_recycle_rule_id(), text)),
    technical(field('schedulingPolicyRatio', m.task_scheduling_ratio(), text)),
    technical(field('schedulingQueue', m.task_scheduling_queue(), text)),
    technical(field('bridgeGroupId', m.task_bridge_group_id(), text)),
    technical(field('endAction', m.task_end_action(), text)),
  ];
}

function telephonyFields(task: Task): Field[] {
  const field = fieldsOf(task, 'info.task');
  return [
    { ...field('originationCallerIdNumber', m.task_caller_id(), text), isNumber: true },
    { ...field('lineCallee', m.task_line_callee(), text), isNumber: true },
    field('dialFormat', m.task_dial_format(), text),
    field('originateVariables', m.task_originate_variables(), text),
    field('destinationExtension', m.task_destination_extension(), text),
    field('destinationDialplan', m.task_destination_dialplan(), text),
    field('destinationContext', m.task_destination_context(), text),
    field('domain', m.task_domain(), text),
    field('callNotifyUrl', m.task_call_notify_url(), text),
    field('callStopNotifyUrl', m.task_call_stop_notify_url(), text),
    field('callNotifyFailStop', m.task_call_notify_fail_stop(), yesNo),
    technical(field('callNotifyType', m.task_call_notify_type(), text)),
    technical(field('callerLineId', m.task_caller_line_id(), text)),
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
    technical(field('debug', m.script_debug(), yesNo)),
    technical(field('inner', m.script_inner(), yesNo)),
    technical(field('isSync', m.script_is_sync(), yesNo)),
    field('default', m.script_default(), yesNo),
    technical(field('isTop', m.is_top(), yesNo)),
    technical(field('sort', m.sort(), text)),
    technical(field('categoryId', m.script_category_id(), text)),
    technical(field('linkWordGroupId', m.script_link_word_group_id(), text)),
    technical(field('tagSceneId', m.script_tag_scene_id(), text)),
    field('createdAt', m.created_at(), dateTime),
    field('updatedAt', m.updated_at(), dateTime),
    field('deletedAt', m.deleted_at(), dateTime),
    technical(field('id', m.script_id(), text)),
    technical(field('userId', m.user_id(), text)),
  ];
}
