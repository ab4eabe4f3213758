import { subAccountId } from '../account.ts';
import { enter, event, says } from '../dialogue/steps.ts';
import type { CallPlan } from '../payload/plan.ts';
import { loan } from '../scripts/loan.ts';
import { interestedFacts } from './loan-calls.ts';

export const subAccountCall: CallPlan = {
  recordId: 'sub-account',
  subUserId: subAccountId,
  title: { 'zh-CN': '子账户的通话', en: 'A sub-account’s call' },
  shows: {
    'zh-CN': '只有带上子账户 ID 才能查到的一通普通通话，录音为 WAV。',
    en: 'An ordinary short call that is found only with the sub-account’s id; its clips are WAV.',
  },
  dialogue: {
    script: loan,
    variables: { name: '孙女士' },
    voices: { robot: 'robot-male', customer: 'woman' },
    format: 'wav',
    steps: [
      enter('4邀约加微信'),
      says('利息怎么算的？', '利息多少'),
      says('那好，你加我吧。', '结束语'),
      event('leave'),
    ],
  },
  facts: {
    ...interestedFacts,
    calldate: '2023-09-19 17:15:02',
    callee: '13800007205',
    mobile: { mobile_type: '移动', province: '北京', city: '北京' },
    place: { province_id: 1, city_id: 1 },
    intention: 2,
    customer: { name: '孙悦', sex: 1, components: [{ name: '职业', type: 'text', value: '教师' }] },
  },
};
