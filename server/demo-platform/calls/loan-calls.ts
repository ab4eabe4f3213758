import { enter, event, partly, says } from '../dialogue/steps.ts';
import type { Dialogue } from '../dialogue/types.ts';
import type { CallFacts, CallPlan } from '../payload/plan.ts';
import { loan } from '../scripts/loan.ts';
import { hangups, levels } from './facts.ts';

/** A short call that ends in a refusal. */
export const shortTalk: Dialogue = {
  script: loan,
  variables: { name: '先生' },
  voices: { robot: 'robot', customer: 'elder' },
  format: 'mp3',
  steps: [
    enter('1开场白'),
    says('你们怎么有我电话？', '怎么有我电话'),
    says('我不需要贷款。', '挽留'),
    says('真不需要，谢谢。', '结束语'),
    event('leave'),
  ],
};

const refused: CallFacts = {
  calldate: '2023-09-15 14:30:12',
  ringMs: 8300,
  callee: '13800005164',
  mobile: { mobile_type: '联通', province: '广东', city: '佛山' },
  place: { province_id: 19, city_id: 202 },
  level: levels.low,
  intention: 4,
  score: 70,
  hangup: hangups.robot,
  customer: null,
};

/** A loan that is declined by somebody the CRM does not know. */
export const notInCrm: CallPlan = {
  recordId: 'not-in-crm',
  title: { 'zh-CN': '不在 CRM 公海的号码', en: 'A number unknown to the CRM' },
  shows: {
    'zh-CN': '客户不在 CRM 公海里，没有任何客户资料。',
    en: 'The callee is not in the CRM pool, so nothing is known of the customer.',
  },
  dialogue: shortTalk,
  facts: refused,
};

/** A number that nobody answered: there is a call, and nothing in it. */
export const noRecords: CallPlan = {
  recordId: 'no-records',
  title: { 'zh-CN': '未接通，没有记录', en: 'Not answered, no records' },
  shows: {
    'zh-CN': '电话没有人接，通话里没有任何对话记录。',
    en: 'Nobody picked up, so the call holds no records at all.',
  },
  dialogue: { ...shortTalk, steps: [] },
  facts: {
    ...refused,
    calldate: '2023-09-15 14:31:40',
    ringMs: 45_000,
    answered: false,
    callee: '13800005930',
    level: levels.none,
    intention: 6,
    score: 0,
    hangup: hangups.nobody,
    customer: {
      name: '黄先生',
      sex: 2,
      components: [{ name: '来源', type: 'text', value: '网点登记' }],
    },
  },
};

/** The talk that the odd-shaped calls distort: a loan that interests the customer. */
export const interestedTalk: Dialogue = {
  script: loan,
  variables: { name: '赵先生' },
  voices: { robot: 'robot', customer: 'man' },
  format: 'mp3',
  steps: [
    enter('1开场白'),
    partly('利息'),
    says('利息多少？', '利息多少'),
    says('差不多要二十万，装修用。', '3介绍利率'),
    says('行，可以加微信。', '结束语'),
    event('leave'),
  ],
};

/** What is known of {@link interestedTalk}. */
export const interestedFacts: CallFacts = {
  calldate: '2023-09-18 09:47:33',
  ringMs: 6100,
  callee: '13800006742',
  mobile: { mobile_type: '移动', province: '湖北', city: '武汉' },
  place: { province_id: 17, city_id: 170 },
  level: levels.high,
  intention: 1,
  score: 210,
  hangup: hangups.customer,
  customer: {
    name: '赵磊',
    sex: 2,
    components: [
      { name: '意向额度', type: 'number', value: '200000' },
      { name: '用途', type: 'text', value: '装修' },
    ],
  },
};
