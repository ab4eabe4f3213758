import { transferFailed } from '../calls/transfer-failed.ts';
import { enter, event, says, toAgent } from '../dialogue/steps.ts';
import { coding } from '../scripts/coding.ts';
import { type Campaign, hangsUp, type Person } from './campaign.ts';

const person = (
  name: string,
  sex: Person['sex'],
  voice: Person['voice'],
  called: string,
  child: string,
): Person => ({
  ...{ name, sex, voice, variables: { name: called, child } },
  components: [{ name: '孩子姓名', type: 'text', value: child }],
});

/** 少儿编程: parents who book a lesson, ask for an adviser, or have no time. */
export const lessons: Campaign = {
  key: 'lesson',
  name: '少儿编程-试听课邀约',
  script: coding,
  robot: 'robot',
  agentNumber: '8005',
  callsADay: { working: 2, weekend: 1 },
  people: [
    person('周敏', 1, 'woman', '周女士', '乐乐'),
    person('高婉', 1, 'woman', '高女士', '朵朵'),
    person('徐斌', 2, 'man', '徐先生', '浩浩'),
    person('胡建国', 2, 'elder', '胡先生', '天天'),
  ],
  talks: [
    {
      ...{ weight: 6, grows: 1, voice: 'woman', level: 'middle', intention: 2, score: 240 },
      hangup: 'robot',
      steps: transferFailed.dialogue.steps,
    },
    {
      ...{ weight: 11, voice: 'woman', level: 'high', intention: 1, score: 250 },
      hangup: 'robot',
      steps: [
        enter('1开场白'),
        says('对，是我领的。', '2确认需求'),
        says('二年级，没学过。', '3介绍课程'),
        says('可以，什么时候上？', '4邀约时间'),
        says('周日下午吧。', '结束语'),
        event('leave'),
      ],
    },
    {
      ...{ weight: 9, voice: 'woman', level: 'low', intention: 4, score: 110 },
      hangup: 'robot',
      steps: [
        enter('1开场白'),
        says('收费吗？', '收费'),
        says('太贵了，先不学。', '结束语'),
        event('leave'),
      ],
    },
    {
      ...{ weight: 8, voice: 'man', level: 'high', intention: 1, score: 280 },
      hangup: 'customer',
      steps: [
        enter('1开场白'),
        says('对，你说。', '2确认需求'),
        says('四年级，我想问问老师教什么。', '转人工', { row: { answer_action: 3 } }),
        event('leave', { bridge: 1 }),
        toAgent('', '您好，我是课程顾问小许，您请讲。'),
        toAgent('学完能做什么？', '一个学期下来，孩子能自己做三四个小游戏。'),
        toAgent('行，周六上午来试试。', '好的，帮您约上了，再见。'),
        event('bridge_result', { bridge: 4 }),
      ],
    },
    hangsUp('没时间', 2500, { weight: 10, voice: 'man', score: 30 }),
    {
      ...{ weight: 6, voice: 'elder', level: 'middle', intention: 3, score: 140 },
      hangup: 'robot',
      steps: [
        enter('1开场白'),
        says('老看屏幕，伤眼睛吧？', '伤眼睛'),
        says('等他爸妈回来再说。', '结束语'),
        event('leave'),
      ],
    },
  ],
};
