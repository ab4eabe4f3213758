import { interruptions } from '../calls/interruptions.ts';
import { silentCall } from '../calls/silent-call.ts';
import { enter, event, says } from '../dialogue/steps.ts';
import { broadband } from '../scripts/broadband.ts';
import { type Campaign, hangsUp, type Person } from './campaign.ts';

const person = (
  name: string,
  sex: Person['sex'],
  voice: Person['voice'],
  width: string,
): Person => ({
  ...{ name, sex, voice, variables: {} },
  components: [{ name: '当前带宽', type: 'select', value: width }],
});

/** 宽带提速: an offer that costs nothing, and binds for two years. */
export const upgrades: Campaign = {
  key: 'broadband',
  name: '宽带提速-老用户回访',
  script: broadband,
  robot: 'robot-male',
  agentNumber: '8003',
  callsADay: { working: 4, weekend: 1 },
  people: [
    person('刘志强', 2, 'man', '300M'),
    person('杨帆', 2, 'man', '200M'),
    person('宋佳', 1, 'woman', '300M'),
    person('冯玉兰', 1, 'woman', '100M'),
    person('郭长海', 2, 'elder', '100M'),
  ],
  talks: [
    {
      ...{ weight: 5, voice: 'man', level: 'middle', intention: 3, score: 180 },
      hangup: 'customer',
      steps: interruptions.dialogue.steps,
    },
    {
      ...{ weight: 13, voice: 'man', level: 'high', intention: 1, score: 260 },
      hangup: 'robot',
      steps: [
        enter('1开场白'),
        says('可以啊，怎么办？', '2确认需求'),
        says('晚上有点卡。', '3介绍套餐'),
        says('行，帮我登记吧。', '4预约上门'),
        says('后天下午。', '结束语'),
        event('leave'),
      ],
    },
    {
      ...{ weight: 3, grows: 1, voice: 'man', level: 'low', intention: 5, score: 30 },
      hangup: 'customer',
      steps: [
        enter('1开场白'),
        says('又是你们，骗子吧？', '你是谁', { bargeMs: 3100 }),
        says('再打我就报警了。', '结束语'),
        event('leave'),
      ],
    },
    {
      ...{ weight: 12, voice: 'woman', level: 'low', intention: 4, score: 120 },
      hangup: 'robot',
      steps: [
        enter('1开场白'),
        says('要不要加钱的？', '要不要钱'),
        says('要签几年？', '合约期'),
        says('两年太长了，算了。', '结束语'),
        event('leave'),
      ],
    },
    {
      ...{ weight: 5, grows: 2, voice: 'woman', level: 'low', intention: 5, score: 60 },
      hangup: 'customer',
      steps: [
        enter('1开场白'),
        says('喂？听不清。', '没听清', { row: { error_code: 3, asr_elapse: 2380 } }),
        says('你大声一点。', '没听清', { row: { error_code: 3, asr_elapse: 2910 } }),
        says('算了，不说了。', '结束语'),
        event('leave'),
      ],
    },
    hangsUp('不用', 2600, { weight: 14, voice: 'woman', score: 20 }),
    {
      ...{ weight: 8, voice: 'elder', level: 'low', intention: 4, score: 70 },
      hangup: 'robot',
      steps: [
        enter('1开场白'),
        says('我家不是你们的宽带。', '2确认需求'),
        says('不用了，谢谢。', '结束语'),
        event('leave'),
      ],
    },
    {
      ...{ weight: 5, voice: 'elder', level: 'low', intention: 5, score: 0 },
      hangup: 'robot',
      steps: silentCall.dialogue.steps,
    },
  ],
};
