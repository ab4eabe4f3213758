import { enter, event, partly, says } from '../dialogue/steps.ts';
import type { Dialogue } from '../dialogue/types.ts';
import type { CallFacts, CallPlan } from '../payload/plan.ts';
import { businessLoan } from '../scripts/business-loan.ts';
import { hangups, levels } from './facts.ts';

const talk: Dialogue = {
  script: businessLoan,
  variables: { company: '恒泽机电' },
  voices: { robot: 'robot', customer: 'elder' },
  format: 'mp3',
  steps: [],
};

const facts: CallFacts = {
  calldate: '2023-09-20 15:02:44',
  ringMs: 9700,
  callee: '13800008613',
  mobile: { mobile_type: '电信', province: '山东', city: '青岛' },
  place: { province_id: 15, city_id: 138 },
  level: levels.middle,
  intention: 2,
  score: 190,
  hangup: hangups.customer,
  customer: {
    name: '郑国平',
    sex: 2,
    company: '青岛恒泽机电有限公司',
    components: [{ name: '年开票额', type: 'text', value: '约八百万' }],
  },
};

export const brokenAudio: CallPlan = {
  recordId: 'broken-audio',
  title: { 'zh-CN': '录音各种异常', en: 'Broken audio' },
  shows: {
    'zh-CN': '同一通电话里的录音依次正常、被拒、失效、缓慢、不是音频、无法解码、缺失和多余。',
    en: 'Clips that are in turn fine, refused, expired, slow, not audio, undecodable, missing and too many.',
  },
  facts,
  dialogue: {
    ...talk,
    steps: [
      enter('1开场白', { faults: { said: ['fine', 'refused'] } }),
      says('对，我是，你说。', '2确认需求', { faults: { heard: 'expired', said: ['slow'] } }),
      says('开票有八百来万，纳税三年多了。', '3介绍利率', {
        faults: { heard: 'not-audio', said: ['garbage', 'missing'] },
      }),
      says('要不要抵押？', '要不要抵押', { faults: { heard: 'refused', extra: true } }),
      says('那多久能放款？', '放款时间', { faults: { heard: 'missing' } }),
      says('行，你让他加我微信。', '4邀约加微信', { row: { download_voice: [] } }),
      says('好，再见。', '结束语', { faults: { heard: 'garbage', said: ['expired'] } }),
      event('leave'),
    ],
  },
};

export const expiredLinks: CallPlan = {
  recordId: 'expired-links',
  oddFetchesExpire: true,
  title: { 'zh-CN': '录音链接失效', en: 'Expired links' },
  shows: {
    'zh-CN': '第一次取得的录音链接全部失效，重新获取通话后恢复。',
    en: 'Every link of the first fetch is dead; fetching the call again mints working ones.',
  },
  facts: { ...facts, calldate: '2023-09-20 16:20:18', callee: '13800008977', intention: 3 },
  dialogue: {
    ...talk,
    steps: [
      enter('1开场白'),
      partly('对'),
      says('对，我是，你说。', '2确认需求'),
      says('开票有八百来万，纳税三年多了。', '3介绍利率'),
      says('那多久能放款？', '放款时间'),
      says('好，再见。', '结束语'),
      event('leave'),
    ],
  },
};
