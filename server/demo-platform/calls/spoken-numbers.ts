import { enter, event, goesOn, partly, says, waited } from '../dialogue/steps.ts';
import type { CallPlan } from '../payload/plan.ts';
import { verification } from '../scripts/verification.ts';
import { hangups, levels } from './facts.ts';

/** Numbers whose check digits are right, of a region and a bank that do not exist. */
const idCard = '990101199003070015';
const bankCard = '6299 9900 1234 5678 907';
const phone = '13800002468';

export const spokenNumbers: CallPlan = {
  recordId: 'spoken-numbers',
  title: { 'zh-CN': '报出证件号、回答很慢的放款核实', en: 'Numbers read out, answered slowly' },
  shows: {
    'zh-CN': '客户报出身份证号、银行卡号和家人电话；多数回答超过 1.5 秒，有一次让客户等了五秒多。',
    en: 'The customer reads out an identity card, a bank card and a phone number; most answers take more than 1.5 s, one more than 5 s.',
  },
  dialogue: {
    script: verification,
    variables: { name: '韩女士' },
    voices: { robot: 'robot-male', customer: 'woman' },
    format: 'mp3',
    steps: [
      enter('1开场白'),
      says('方便的，你说吧。', '2核对证件', { row: { asr_elapse: 640 } }),
      says(`身份证是${idCard}。`, '3核对收款卡', { row: { asr_elapse: 2140 } }),
      says('为什么要卡号啊？', '为什么要卡号', { row: { asr_elapse: 1760 } }),
      partly('那好吧，卡号是'),
      says(`那好吧，卡号是${bankCard}。`, '没听清', {
        row: { asr_elapse: 2680, error_code: 3 },
      }),
      says(`${bankCard}，听清了吗？`, '4备用电话', { row: { asr_elapse: 3120 } }),
      goesOn('等一下，我看看我老公的号码。', { row: { asr_elapse: 880 } }),
      waited('4备用电话'),
      says(`来了，${phone}。`, '5说明放款', { row: { asr_elapse: 1890 } }),
      says('那我能不能提前还呢？', '提前还款', { row: { asr_elapse: 1440 } }),
      says('好，谢谢，再见。', '结束语', { row: { asr_elapse: 910 } }),
      event('leave'),
    ],
  },
  facts: {
    calldate: '2023-09-20 10:26:33',
    ringMs: 4800,
    callee: '13800008642',
    mobile: { mobile_type: '联通', province: '四川', city: '成都' },
    place: { province_id: 23, city_id: 235 },
    level: levels.high,
    intention: 1,
    score: 260,
    hangup: hangups.customer,
    customer: {
      name: '韩雪梅',
      sex: 1,
      components: [
        { name: '申请额度', type: 'number', value: '50000' },
        { name: '申请日期', type: 'date', value: '2023-09-18' },
      ],
    },
  },
};
