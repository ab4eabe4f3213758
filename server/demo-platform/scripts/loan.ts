import type { Script } from '../dialogue/types.ts';

/** 个人信用贷: a personal credit loan from a bank. */
export const loan: Script = {
  groupId: 20611,
  name: '个人信用贷话术',
  threshold: 60,
  nodes: [
    {
      name: '1开场白',
      kind: 'flow',
      description: '打招呼，说明贷款新政策',
      sentences: [
        '您好{$name}，我是江岸银行的信贷经理，我行新出了一款个人信用贷，最高可以批三十万，您最近有资金方面的需求吗？',
      ],
      wait: 5000,
    },
    {
      name: '2确认需求',
      kind: 'flow',
      description: '了解额度与用途',
      sentences: ['请问您大概需要多少额度，主要是装修、买车还是周转用呢？'],
    },
    {
      name: '3介绍利率',
      kind: 'flow',
      description: '介绍利率与还款方式',
      sentences: ['年化利率最低三点六，借十万一个月利息三百块左右，随借随还，不用就不收利息。'],
      wait: 4500,
    },
    {
      name: '4邀约加微信',
      kind: 'flow',
      description: '约定加微信发资料',
      sentences: ['我加您微信，把需要的资料清单发给您看看，可以吗？'],
    },
    {
      name: '利息多少',
      kind: 'knowledge',
      description: '客户问利息',
      sentences: ['利率是看资质的，征信良好的话，年化三点六就可以做。'],
      keyword: '利息',
      expression: '(利息|利率|多少厘)',
    },
    {
      name: '怎么有我电话',
      kind: 'knowledge',
      description: '客户质疑号码来源',
      sentences: ['您之前在我们银行的网点留过联系方式，您要是不方便，我可以帮您登记不再联系。'],
      keyword: '我电话',
    },
    {
      name: '挽留',
      kind: 'general',
      description: '客户拒绝时挽留一次',
      sentences: ['没关系，额度可以先批下来备用，不用不花钱，万一急用的时候当天就能到账。'],
      keyword: '不需要',
    },
    {
      name: '结束语',
      kind: 'general',
      description: '礼貌结束',
      sentences: ['好的，那就不打扰您了，祝您工作顺利，再见。'],
      blockAsr: -1,
    },
  ],
};
