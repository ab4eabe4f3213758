import type { Script } from '../dialogue/types.ts';

/** 企业信用贷: a credit line for small companies. */
export const businessLoan: Script = {
  groupId: 21038,
  name: '企业信用贷（税票贷）',
  threshold: 70,
  nodes: [
    {
      name: '1开场白',
      kind: 'flow',
      description: '确认企业与来意',
      sentences: [
        '您好，请问是{$company}的负责人吗？',
        '我们这边是江岸银行普惠金融部，针对按时纳税的企业，有一笔信用额度可以申请。',
      ],
      wait: 4000,
    },
    {
      name: '2确认需求',
      kind: 'flow',
      description: '了解开票与纳税情况',
      sentences: ['请问贵公司去年开票大概在什么水平，纳税有没有满一年？'],
    },
    {
      name: '3介绍利率',
      kind: 'flow',
      description: '介绍额度与利率',
      sentences: ['这样的情况一般可以批到两百万左右。', '年化利率三点八五，三年期，先息后本。'],
      wait: 5000,
    },
    {
      name: '4邀约加微信',
      kind: 'flow',
      description: '约定客户经理对接',
      sentences: ['我让客户经理加您微信，发一份测算给您，您看可以吗？'],
    },
    {
      name: '要不要抵押',
      kind: 'knowledge',
      description: '客户问抵押',
      sentences: ['不用抵押，也不用担保，看的是纳税和开票数据。'],
      keyword: '抵押',
      expression: '(抵押|担保)',
    },
    {
      name: '放款时间',
      kind: 'knowledge',
      description: '客户问到账时间',
      sentences: ['资料齐全的话，三个工作日就可以放款。'],
      keyword: '多久',
    },
    {
      name: '结束语',
      kind: 'general',
      description: '礼貌结束',
      sentences: ['好的，感谢您的时间，祝您生意兴隆，再见。'],
      blockAsr: -1,
    },
  ],
};
