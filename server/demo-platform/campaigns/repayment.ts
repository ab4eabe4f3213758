import { complaint } from '../calls/complaint.ts';
import { enter, event, says } from '../dialogue/steps.ts';
import { repayment } from '../scripts/repayment.ts';
import { type Campaign, hangsUp, type Person } from './campaign.ts';

const person = (
  name: string,
  sex: Person['sex'],
  voice: Person['voice'],
  called: string,
  days: string,
): Person => ({
  ...{ name, sex, voice, variables: { name: called } },
  components: [{ name: '逾期天数', type: 'number', value: days }],
});

/** 还款提醒: people who promise, who have paid, who are called too often. */
export const reminders: Campaign = {
  key: 'repayment',
  name: '信用卡还款提醒-逾期三天',
  script: repayment,
  robot: 'robot',
  agentNumber: '8006',
  callsADay: { working: 3, weekend: 1 },
  people: [
    person('周启明', 2, 'man', '周先生', '3'),
    person('潘军', 2, 'man', '潘先生', '4'),
    person('邓婷', 1, 'woman', '邓女士', '3'),
    person('曹敏', 1, 'woman', '曹女士', '5'),
    person('彭寿山', 2, 'elder', '彭先生', '3'),
  ],
  talks: [
    {
      ...{ weight: 4, grows: 2, voice: 'man', level: 'low', intention: 4, score: 60 },
      hangup: 'robot',
      steps: complaint.dialogue.steps,
    },
    {
      ...{ weight: 14, voice: 'man', level: 'high', intention: 1, score: 200 },
      hangup: 'robot',
      steps: [
        enter('1开场白'),
        says('我是。', '2说明账单'),
        says('知道了，明天就还。', '结束语'),
        event('leave'),
      ],
    },
    {
      ...{ weight: 11, voice: 'woman', level: 'middle', intention: 2, score: 160 },
      hangup: 'robot',
      steps: [
        enter('1开场白'),
        says('对，是我。', '2说明账单'),
        says('昨天已经还了。', '3核实还款'),
        says('手机上还的。', '结束语'),
        event('leave'),
      ],
    },
    {
      ...{ weight: 7, voice: 'woman', level: 'middle', intention: 3, score: 130 },
      hangup: 'robot',
      steps: [
        enter('1开场白'),
        says('现在不方便，晚点再说。', '4登记回访'),
        says('明天上午吧。', '结束语'),
        event('leave'),
      ],
    },
    hangsUp('打错', 1700, { weight: 8, voice: 'woman', score: 20 }),
    {
      ...{ weight: 4, grows: 1, voice: 'elder', level: 'low', intention: 4, score: 50 },
      hangup: 'customer',
      steps: [
        enter('1开场白'),
        says('你不会是骗子吧？', '是不是真的', { row: { asr_elapse: 1760 } }),
        says('我不信，我自己去柜台问。', '结束语'),
        event('leave'),
      ],
    },
  ],
};
