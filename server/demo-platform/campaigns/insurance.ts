import { agentPart, robotPart, sale } from '../calls/transfer-answered.ts';
import { enter, event, says, silence, toAgent } from '../dialogue/steps.ts';
import { insurance } from '../scripts/insurance.ts';
import { type Campaign, hangsUp, type Person } from './campaign.ts';

const person = (
  name: string,
  title: '女士' | '先生',
  voice: Person['voice'],
  car: string,
  date: string,
): Person => ({
  ...{ name, voice, sex: title === '女士' ? 1 : 2 },
  variables: { name: `${name}${title}`, car, date },
  components: [
    { name: '车型', type: 'text', value: car },
    { name: '保险到期日', type: 'text', value: date },
  ],
});

const slow = (ms: number) => ({ row: { asr_elapse: ms } });

/** 车险续保: from a sale with an agent to people who hang up in the opening line. */
export const renewals: Campaign = {
  key: 'renewal',
  name: '车险续保-四季度到期客户',
  script: insurance,
  robot: 'robot',
  agentNumber: '8002',
  callsADay: { working: 5, weekend: 1 },
  people: [
    {
      ...person('陈晓岚', '女士', 'woman', '大众朗逸', '十月二十八号'),
      variables: sale.variables,
    },
    person('张伟', '先生', 'man', '比亚迪秦', '十一月八号'),
    person('何建军', '先生', 'man', '吉利帝豪', '十月三十号'),
    person('马国庆', '先生', 'elder', '别克英朗', '十一月二十号'),
  ],
  talks: [
    {
      ...{ weight: 6, voice: 'woman', level: 'high', intention: 1, score: 320 },
      hangup: 'customer',
      steps: [...robotPart, ...agentPart, event('bridge_result', { bridge: 4 })],
    },
    {
      ...{ weight: 9, voice: 'woman', level: 'middle', intention: 2, score: 210 },
      hangup: 'robot',
      steps: [
        enter('1开场白'),
        says('嗯，我是。', '2确认需求'),
        silence('3介绍优惠'),
        says('我再想想吧。', '挽留'),
        says('那先加微信吧。', '5邀约加微信'),
        event('leave'),
      ],
    },
    {
      ...{ weight: 4, grows: 2, voice: 'woman', level: 'middle', intention: 3, score: 170 },
      hangup: 'customer',
      steps: [
        enter('1开场白'),
        says('你说。', '2确认需求', slow(1940)),
        says('去年出过一次险，今年是不是贵了？', '比去年贵', slow(2660)),
        says('理赔一般要多久？', '理赔快不快', slow(3180)),
        says('知道了，再联系吧。', '5邀约加微信', slow(2240)),
        event('leave'),
      ],
    },
    {
      ...{ weight: 10, voice: 'man', level: 'high', intention: 1, score: 290 },
      hangup: 'customer',
      steps: [
        enter('1开场白'),
        says('是我，什么事？', '2确认需求'),
        says('打算续，今年什么价？', '4介绍价格'),
        says('我要跟人聊，帮我转人工。', '转人工', { row: { answer_action: 3 } }),
        event('leave', { bridge: 1 }),
        toAgent('', '您好，我是续保专员小李，您说。'),
        toAgent('三者险加到三百万，一共多少钱？', '车损加三百万三者，一共三千二百六十元。'),
        toAgent('行，报价发我微信。', '好的，我马上加您，再见。'),
        event('bridge_result', { bridge: 4 }),
      ],
    },
    {
      ...{ weight: 12, voice: 'man', level: 'low', intention: 4, score: 80 },
      hangup: 'customer',
      steps: [
        enter('1开场白'),
        says('我已经在别家买了。', '挽留'),
        says('买都买了，不用留。', '5邀约加微信', { bargeMs: 2100 }),
        event('leave'),
      ],
    },
    {
      ...{ weight: 3, grows: 1, voice: 'man', level: 'low', intention: 5, score: 40 },
      hangup: 'customer',
      steps: [
        enter('1开场白'),
        says('你们怎么会有我电话？', '怎么有我电话'),
        says('天天打，这是骚扰，我要投诉。', '挽留', { bargeMs: 2800 }),
        event('leave'),
      ],
    },
    hangsUp('喂', 1900, { weight: 14, voice: 'man', score: 20 }),
    {
      ...{ weight: 4, voice: 'elder', level: 'low', intention: 4, score: 110 },
      hangup: 'robot',
      steps: [
        enter('1开场白'),
        says('我是，哪个车？', '2确认需求'),
        says('身份证是990101199003070015，你查一下。', '4介绍价格'),
        says('太贵了，不要了。', '挽留'),
        event('leave'),
      ],
    },
    {
      ...{ weight: 5, voice: 'elder', level: 'low', intention: 5, score: 0 },
      hangup: 'robot',
      steps: [enter('1开场白'), silence('2确认需求'), silence('3介绍优惠'), event('leave')],
    },
  ],
};
