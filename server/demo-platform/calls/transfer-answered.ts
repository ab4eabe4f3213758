import { enter, event, partly, says, silence, toAgent } from '../dialogue/steps.ts';
import type { Dialogue, Step } from '../dialogue/types.ts';
import type { CallPlan } from '../payload/plan.ts';
import { insurance } from '../scripts/insurance.ts';
import { hangups, levels } from './facts.ts';

/** The robot's part of the sale, up to the customer asking for a person. */
export const robotPart: readonly Step[] = [
  enter('1开场白'),
  partly('嗯，我是'),
  says('嗯，我是，你是哪位？', '你是谁'),
  says('哦，保险啊，什么时候到期来着？', '2确认需求'),
  partly('你们怎么'),
  says('你们怎么有我电话的？', '怎么有我电话'),
  silence('3介绍优惠'),
  says('先按去年的吧，今年一共要多少钱？', '4介绍价格'),
  says('怎么感觉比去年贵了呢？', '比去年贵', { bargeMs: 3200 }),
  says('哦，那次是别人追尾我。你们理赔快不快？', '理赔快不快'),
  says('三者险那个，加到三百万是多一百八是吧？', '三者险'),
  partly('嗯我再'),
  partly('嗯，我再考虑'),
  says('嗯，我再考虑考虑吧，家里人也想看看。', '挽留'),
  says('也行，那你先发个报价给我。', '5邀约加微信'),
  says('微信是这个号。不过我还有几个问题，你找个人跟我说一下。', '转人工', {
    row: { answer_action: 3 },
  }),
  event('leave', { bridge: 1 }),
];

/** The human agent's part. */
export const agentPart: readonly Step[] = [
  toAgent(
    '',
    '您好，陈女士，我是续保专员小李，工号八零零二，刚才您咨询的车险续保，我来帮您看一下。',
  ),
  toAgent(
    '你好，我就想问一下，七五折是交强险也打折吗？',
    '交强险是国家统一定价，不打折的，七五折打的是商业险部分。',
  ),
  toAgent('那车损险保多少？', '您这台车今年的车损保额是八万四，跟车价走，今年会降一点。'),
  { ...toAgent('那车损险保多少？'), repeats: true },
  toAgent(
    '哦。那划痕和玻璃这些呢？',
    '玻璃单独破碎已经包含在车损险里了，划痕险是另外加的，两千保额一年四百左右。',
    '您车停在地库的话，我个人觉得不用加。',
  ),
  toAgent('嗯，我停地库的，那就不加了。', '好的，那我就按车损、三百万三者，再加驾乘意外给您出单。'),
  toAgent('驾乘意外是多少钱？', '一个座位一百块，五个座位打包价三百，车上的人都能保。'),
  toAgent(
    '那全部加起来多少？',
    '我算一下，全部加起来是三千五百八十元，比您去年多一百多，但是保额高了一倍。',
  ),
  toAgent('能不能再便宜点？', '价格已经是系统最低了，我可以帮您多申请一张两百元的加油卡。'),
  toAgent(
    '行，那你加我微信，我晚上跟我老公商量一下。',
    '好的，我现在就加您，微信名是安行小李，报价单马上发过去。',
  ),
  toAgent('好，那先这样，谢谢啊。', '不客气，陈女士，有问题您随时微信找我，再见。'),
];

/** The sale as spoken; the generated calls go round and round in it. */
export const sale: Dialogue = {
  script: insurance,
  variables: { name: '陈晓岚女士', car: '大众朗逸', date: '十月二十八号' },
  voices: { robot: 'robot', customer: 'woman', agent: 'agent' },
  format: 'mp3',
  steps: [...robotPart, ...agentPart, event('bridge_result', { bridge: 4 })],
};

export const transferAnswered: CallPlan = {
  recordId: 'transfer-answered',
  title: { 'zh-CN': '转人工成功的车险续保', en: 'Insurance renewal, transferred' },
  shows: {
    'zh-CN': '一通完整的长通话：机器人介绍续保，客户要求人工，坐席接起后继续谈。',
    en: 'A long sale from start to end: the robot pitches, the customer asks for a person, and an agent takes over.',
  },
  dialogue: sale,
  facts: {
    calldate: '2023-09-12 10:03:20',
    ringMs: 7400,
    callee: '13800001286',
    mobile: { mobile_type: '移动', province: '浙江', city: '杭州' },
    place: { province_id: 11, city_id: 87 },
    level: levels.high,
    intention: 1,
    score: 320,
    hangup: hangups.customer,
    bridgeNumber: '8002',
    customer: {
      name: '陈晓岚',
      sex: 1,
      components: [
        { name: '车型', type: 'text', value: '大众朗逸 2021款' },
        { name: '保险到期日', type: 'date', value: '2023-10-28' },
        { name: '去年保费', type: 'number', value: '3170.00' },
        { name: '跟进方式', type: 'radio', value: '微信' },
        { name: '内部备注', type: 'textarea', value: '去年出险一次', status: false },
      ],
    },
  },
};
