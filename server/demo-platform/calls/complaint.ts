import { enter, event, goesOn, partly, says, waited } from '../dialogue/steps.ts';
import type { CallPlan } from '../payload/plan.ts';
import { repayment } from '../scripts/repayment.ts';
import { hangups, levels } from './facts.ts';

export const complaint: CallPlan = {
  recordId: 'complaint',
  title: { 'zh-CN': '客户要投诉的还款提醒', en: 'A repayment reminder that ends in a complaint' },
  shows: {
    'zh-CN': '客户说了“骗子”“骚扰”“投诉”“律师”等风险词，后半段机器人两次隔很久才回应。',
    en: 'The customer says risk words, from fraud to lawsuit; twice the robot is slow to answer.',
  },
  dialogue: {
    script: repayment,
    variables: { name: '周先生' },
    voices: { robot: 'robot', customer: 'man' },
    format: 'mp3',
    steps: [
      enter('1开场白'),
      says('我是，你哪里？', '2说明账单'),
      says('你们不会是骗子吧？', '是不是真的'),
      says('我前天就还了呀，你们没查吗？', '3核实还款'),
      says('手机银行转的。你们天天打电话，这不是骚扰吗？', '打得太多', { bargeMs: 2600 }),
      partly('再打'),
      says('再打我就去投诉，打12378。', '安抚'),
      says('道歉有什么用？我同事都知道我欠钱了，这是泄露隐私。', '谁告诉的', {
        row: { asr_elapse: 1920 },
      }),
      says('查什么查，我直接找律师起诉你们。', '再次安抚', { bargeMs: 1500 }),
      goesOn('我说完了。'),
      waited('4登记回访'),
      says('明天上午可以，让你们领导打给我。', '结束语'),
      event('leave'),
    ],
  },
  facts: {
    calldate: '2023-09-19 18:40:07',
    ringMs: 6200,
    callee: '13800007531',
    mobile: { mobile_type: '移动', province: '湖北', city: '武汉' },
    place: { province_id: 17, city_id: 169 },
    level: levels.low,
    intention: 4,
    score: 60,
    hangup: hangups.robot,
    customer: {
      name: '周启明',
      sex: 2,
      components: [
        { name: '卡号尾号', type: 'text', value: '3588' },
        { name: '逾期天数', type: 'number', value: '3' },
      ],
    },
  },
};
