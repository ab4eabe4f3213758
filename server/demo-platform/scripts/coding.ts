import type { Script } from '../dialogue/types.ts';

/** 少儿编程: inviting parents to a free trial lesson. */
export const coding: Script = {
  groupId: 20822,
  name: '少儿编程试听课邀约',
  threshold: 60,
  nodes: [
    {
      name: '1开场白',
      kind: 'flow',
      description: '打招呼，说明试听课',
      sentences: [
        '您好，是{$name}吗？我是小码星少儿编程的课程老师，{$child}上周领取的免费试听课，今天来帮您约一下时间。',
      ],
      wait: 5000,
      blockAsr: 2000,
    },
    {
      name: '2确认需求',
      kind: 'flow',
      description: '了解孩子年级与兴趣',
      sentences: ['想先了解一下，{$child}今年上几年级，之前有接触过编程吗？'],
      wait: 5000,
    },
    {
      name: '3介绍课程',
      kind: 'flow',
      description: '介绍试听课内容',
      sentences: [
        '这个年龄正好从图形化编程开始，一节课四十分钟，孩子自己就能做出一个小游戏。',
        '老师全程一对一，不收任何费用。',
      ],
    },
    {
      name: '4邀约时间',
      kind: 'flow',
      description: '给出两个可选时间',
      sentences: ['这周六上午十点和周日下午三点都还有名额，您看哪个时间方便？'],
      wait: 6000,
    },
    {
      name: '收费',
      kind: 'knowledge',
      description: '客户询问价格',
      sentences: ['试听课完全免费，正式课程一节课大概八十元，满意了再决定就可以。'],
      keyword: '多少钱',
      expression: '(多少钱|收费|价格)',
    },
    {
      name: '伤眼睛',
      kind: 'knowledge',
      description: '担心看屏幕时间',
      sentences: ['您放心，课程每十五分钟休息一次，还会带孩子做一遍眼保健操。'],
      keyword: '眼睛',
    },
    {
      name: '转人工',
      kind: 'general',
      description: '转接课程顾问',
      sentences: ['好的，这个问题我请课程顾问跟您详细说，正在为您转接，请稍等。'],
      keyword: '老师',
      blockAsr: -1,
    },
    {
      name: '转接失败',
      kind: 'general',
      description: '坐席忙，说明并继续',
      sentences: [
        '不好意思，课程顾问现在都在忙，稍后会用这个号码给您回电话。',
        '您今天几点以后接电话比较方便呢？',
      ],
    },
    {
      name: '确认回电',
      kind: 'general',
      description: '记录回电时间',
      sentences: ['好的，已经帮您记下了，顾问会在您说的时间之后联系您。'],
      keyword: '点以后',
    },
    {
      name: '结束语',
      kind: 'general',
      description: '礼貌结束',
      sentences: ['那就不打扰您了，祝您和{$child}生活愉快，再见。'],
      blockAsr: -1,
    },
  ],
};
