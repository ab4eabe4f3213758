import { enter, event, partly, says, silence } from '../dialogue/steps.ts';
import type { CallPlan } from '../payload/plan.ts';
import { coding } from '../scripts/coding.ts';
import { hangups, levels } from './facts.ts';

export const transferFailed: CallPlan = {
  recordId: 'transfer-failed',
  title: { 'zh-CN': '转人工失败的编程试听课', en: 'Trial lesson, transfer failed' },
  shows: {
    'zh-CN': '坐席没有接起，机器人致歉后继续对话并约好回电。',
    en: 'No agent picks up, so the robot apologises, goes on and arranges a call back.',
  },
  dialogue: {
    script: coding,
    variables: { name: '周女士', child: '乐乐' },
    voices: { robot: 'robot', customer: 'woman' },
    format: 'mp3',
    steps: [
      enter('1开场白'),
      says('哦对，我上周填过一个表。', '2确认需求'),
      says('三年级了，没学过。', '3介绍课程'),
      partly('这个是'),
      says('这个是要收费的吧？正式课多少钱？', '收费'),
      says('天天看屏幕，会不会伤眼睛啊？', '伤眼睛'),
      says('那周六上午可以，不过我想先问问老师具体教什么。', '转人工', {
        row: { answer_action: 3 },
      }),
      event('leave', { bridge: 1 }),
      silence('转接失败', { bridge: 2 }),
      partly('下午', { bridge: 2 }),
      says('下午五点以后吧。', '确认回电', { bridge: 2 }),
      event('bridge_result', { bridge: 2, repeats: true }),
      says('好的，那就这样。', '结束语', { bridge: 2 }),
      event('leave', { bridge: 2 }),
    ],
  },
  facts: {
    calldate: '2023-09-13 16:41:05',
    ringMs: 11_200,
    callee: '13800002357',
    mobile: { mobile_type: '联通', province: '四川', city: '成都' },
    place: { province_id: 23, city_id: 235 },
    level: levels.middle,
    intention: 2,
    score: 240,
    hangup: hangups.robot,
    bridgeNumber: '8005',
    customer: {
      name: '周敏',
      sex: 1,
      email: 'zhoumin@example.com',
      components: [
        { name: '孩子姓名', type: 'text', value: '乐乐' },
        { name: '年级', type: 'select', value: '三年级' },
        { name: '意向时间', type: 'text', value: null },
      ],
    },
  },
};
