import { interestedTalk, shortTalk } from '../calls/loan-calls.ts';
import { enter, event, partly, says } from '../dialogue/steps.ts';
import { loan } from '../scripts/loan.ts';
import type { Campaign, Person } from './campaign.ts';

const person = (
  name: string,
  sex: Person['sex'],
  voice: Person['voice'],
  called: string,
  purpose: string,
): Person => ({
  ...{ name, sex, voice, variables: { name: called } },
  components: [{ name: '用途', type: 'text', value: purpose }],
});

/** 个人信用贷: most decline, some are cross, few read out what they should not. */
export const loans: Campaign = {
  key: 'loan',
  name: '个人信用贷-网点登记客户',
  script: loan,
  robot: 'robot',
  agentNumber: '8004',
  callsADay: { working: 4, weekend: 1 },
  people: [
    person('赵磊', 2, 'man', '赵先生', '装修'),
    person('罗浩', 2, 'man', '罗先生', '买车'),
    person('林悦', 1, 'woman', '林女士', '周转'),
    person('唐静', 1, 'woman', '唐女士', '装修'),
    person('黄德明', 2, 'elder', '先生', '周转'),
  ],
  talks: [
    {
      ...{ weight: 8, voice: 'man', level: 'high', intention: 1, score: 240 },
      hangup: 'customer',
      steps: interestedTalk.steps,
    },
    {
      ...{ weight: 4, voice: 'man', level: 'middle', intention: 2, score: 200 },
      hangup: 'robot',
      steps: [
        enter('1开场白'),
        says('要准备什么资料？', '2确认需求'),
        says('买车，要十万。', '3介绍利率'),
        says('加我手机号13800002468。', '4邀约加微信'),
        says('好，再见。', '结束语'),
        event('leave'),
      ],
    },
    {
      ...{ weight: 15, voice: 'man', level: 'low', intention: 5, score: 30 },
      hangup: 'customer',
      steps: [enter('1开场白'), says('没空。', '挽留', { bargeMs: 2300 }), event('leave')],
    },
    {
      ...{ weight: 9, voice: 'woman', level: 'high', intention: 1, score: 230 },
      hangup: 'robot',
      steps: [
        enter('1开场白'),
        says('利率多少？', '利息多少'),
        says('要十五万，周转一下。', '3介绍利率'),
        says('可以，你加我吧。', '4邀约加微信'),
        says('好的。', '结束语'),
        event('leave'),
      ],
    },
    {
      ...{ weight: 12, voice: 'woman', level: 'low', intention: 4, score: 90 },
      hangup: 'robot',
      steps: [
        enter('1开场白'),
        says('最近不需要。', '挽留'),
        says('真的不用，谢谢。', '结束语'),
        event('leave'),
      ],
    },
    {
      ...{ weight: 3, grows: 2, voice: 'woman', level: 'low', intention: 5, score: 50 },
      hangup: 'customer',
      steps: [
        enter('1开场白'),
        says('你们从哪里拿到我电话的？', '怎么有我电话', { row: { asr_elapse: 1880 } }),
        partly('这是泄露'),
        says('这是泄露隐私，我要去投诉。', '挽留', { row: { asr_elapse: 2210 } }),
        event('leave'),
      ],
    },
    {
      ...{ weight: 9, voice: 'elder', level: 'low', intention: 4, score: 70 },
      hangup: 'robot',
      steps: shortTalk.steps,
    },
  ],
};
