import { enter, event, goesOn, partly, says, silence, waited } from '../dialogue/steps.ts';
import type { CallPlan } from '../payload/plan.ts';
import { broadband } from '../scripts/broadband.ts';
import { hangups, levels } from './facts.ts';

export const interruptions: CallPlan = {
  recordId: 'interruptions',
  title: { 'zh-CN': '频繁打断的宽带升级', en: 'Broadband upgrade, interrupted' },
  shows: {
    'zh-CN': '客户抢话、连着说、沉默，最后一句没说完就断了；还有开关识别等辅助事件。',
    en: 'The customer barges in, talks on, falls silent and is cut off mid-sentence, among bookkeeping events.',
  },
  dialogue: {
    script: broadband,
    variables: {},
    voices: { robot: 'robot-male', customer: 'man' },
    format: 'mp3',
    steps: [
      enter('1开场白'),
      event('start_asr_result'),
      partly('喂', { bargeMs: 2400 }),
      partly('喂，你是', { bargeMs: 2400 }),
      says('喂，你是谁啊？', '你是谁', { bargeMs: 2400 }),
      says('又是推销吧？', '2确认需求'),
      goesOn('卡倒是有点卡。'),
      goesOn('尤其是晚上。'),
      says('我儿子打游戏老是掉线。', '3介绍套餐', {
        row: { split_question: '我儿子打游戏|老是掉线' },
      }),
      says('等等，送路由器要不要钱？', '要不要钱', { bargeMs: 1800 }),
      event('stop_asr_result'),
      event('getdtmf_result', { row: { extra: '{"dtmf":"1"}' } }),
      enter('2确认需求'),
      silence('静默提醒'),
      says('能听到，我在开车。', '没听清', { row: { error_code: 3 } }),
      says('我说我在开车呢，合约要绑两年是吧？', '合约期'),
      waited('4预约上门'),
      event('volume_report', { row: { extra: '{"level":-32}' } }),
      partly('那你后天', { bargeMs: 4100 }),
      says('那你后天下午来吧。', '结束语', { bargeMs: 4100 }),
      partly('哎对了，那个路由器能不能', { voiced: true, bargeMs: 1200 }),
      partly('哎对了，那个路由器能不能换成', { bargeMs: 1200 }),
      partly('哎对了，那个路由器能不能换成白色', { bargeMs: 1200 }),
      event('leave'),
    ],
  },
  facts: {
    calldate: '2023-09-14 19:22:48',
    ringMs: 5600,
    callee: '13800003419',
    mobile: { mobile_type: '电信', province: '江苏', city: '南京' },
    place: { province_id: 10, city_id: 74 },
    level: levels.middle,
    intention: 3,
    score: 180,
    hangup: hangups.customer,
    customer: {
      name: '刘志强',
      sex: 2,
      components: [
        { name: '当前带宽', type: 'select', value: '300M' },
        { name: '小区', type: 'text', value: '云桥花园 3 幢' },
      ],
    },
  },
};
