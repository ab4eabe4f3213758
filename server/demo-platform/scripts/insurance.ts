import type { Script } from '../dialogue/types.ts';

/** 车险续保: renewing a car insurance, with a transfer to a human at the end. */
export const insurance: Script = {
  groupId: 20714,
  name: '车险续保话术（三季度）',
  threshold: 65,
  nodes: [
    {
      name: '1开场白',
      kind: 'flow',
      description: '确认身份，说明来电目的',
      sentences: [
        '喂，您好，请问是{$name}吗？',
        '我是安行车险的续保专员小安，您的{$car}保险快到期了，给您核对一下今年的续保优惠。',
      ],
      wait: 4000,
      blockAsr: 1500,
    },
    {
      name: '2确认需求',
      kind: 'flow',
      description: '核对车辆与到期日，询问续保意愿',
      sentences: [
        '系统里显示，您的{$car}是{$date}到期。',
        '<break time="500ms"/>今年您还打算在我们这边续保吗？',
      ],
      wait: 4500,
    },
    {
      name: '3介绍优惠',
      kind: 'flow',
      description: '讲清折扣与赠送项目',
      sentences: [
        '今年给您申请到的是商业险七五折，(停顿1秒)另外再送两次上门保养和一次道路救援。',
        '您看是按去年的方案续，还是调整一下保额？',
      ],
      wait: 5000,
    },
    {
      name: '4介绍价格',
      kind: 'flow',
      description: '报出总价与加保差价',
      sentences: [
        '按去年的方案，交强险加商业险一共是三千二百六十元。',
        '三者险提高到三百万的话，只要再加一百八十元。',
        '这个价格月底之前都有效。',
      ],
      wait: 5000,
    },
    {
      name: '5邀约加微信',
      kind: 'flow',
      description: '约定发送报价单',
      sentences: ['那我让专员加您微信，把报价单发给您，微信就是这个手机号吗？'],
      wait: 4000,
    },
    {
      name: '转人工',
      kind: 'general',
      description: '客户要求详谈时转接坐席',
      sentences: ['好的，我现在帮您转接续保专员，请您稍等，先不要挂机。'],
      keyword: '找个人',
      blockAsr: -1,
    },
    {
      name: '你是谁',
      kind: 'knowledge',
      description: '客户询问来电方',
      sentences: ['我是安行车险的智能客服小安，您去年的保单就是在我们这边买的。'],
      keyword: '你是哪位',
    },
    {
      name: '怎么有我电话',
      kind: 'knowledge',
      description: '客户质疑号码来源',
      sentences: ['您去年投保的时候留的就是这个号码，我们只在保单到期前联系您。'],
      keyword: '我电话',
      expression: '(怎么|哪里).{0,4}我.{0,2}(电话|号码)',
    },
    {
      name: '比去年贵',
      kind: 'knowledge',
      description: '客户觉得涨价',
      sentences: [
        '保费是按车辆和出险记录算的，您去年出过一次险，所以基础保费高了一点，折扣之后只差九十块。',
      ],
      keyword: '贵',
    },
    {
      name: '理赔快不快',
      kind: 'knowledge',
      description: '客户关心理赔时效',
      sentences: ['一万元以内的小额案件，资料齐了当天就能到账，全国都可以就近定损。'],
      keyword: '理赔',
    },
    {
      name: '三者险',
      kind: 'knowledge',
      description: '客户询问三者险',
      sentences: ['对，三百万的三者险只要多一百八，现在路上好车多，很多车主都加到了三百万。'],
      keyword: '三者',
    },
    {
      name: '挽留',
      kind: 'general',
      description: '客户犹豫时挽留一次',
      sentences: ['理解您，货比三家是应该的，不过七五折的名额只保留到月底，我先帮您留着可以吗？'],
      keyword: '考虑',
    },
  ],
};
