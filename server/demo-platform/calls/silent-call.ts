import { enter, event, silence, waited } from '../dialogue/steps.ts';
import type { CallPlan } from '../payload/plan.ts';
import { broadband } from '../scripts/broadband.ts';
import { hangups, levels } from './facts.ts';

export const silentCall: CallPlan = {
  recordId: 'silent-call',
  title: { 'zh-CN': '无人说话', en: 'Nobody speaks' },
  shows: {
    'zh-CN': '接通后客户一直没有出声，机器人提醒两次后挂机。',
    en: 'The call is answered, but nobody says a word; the robot asks twice and hangs up.',
  },
  dialogue: {
    script: broadband,
    variables: {},
    voices: { robot: 'robot-male', customer: 'man' },
    format: 'mp3',
    steps: [
      enter('1开场白'),
      silence('静默提醒'),
      waited('静默提醒'),
      waited('静默结束'),
      event('leave'),
    ],
  },
  facts: {
    calldate: '2023-09-14 11:08:30',
    ringMs: 16_800,
    callee: '13800004078',
    mobile: { mobile_type: '电信', province: '上海', city: '上海' },
    place: { province_id: 9, city_id: 73 },
    level: levels.low,
    intention: 5,
    score: 0,
    hangup: hangups.robot,
    customer: { name: '未知用户', sex: 0, components: [] },
  },
};
