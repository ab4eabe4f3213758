import type { Script } from '../dialogue/types.ts';

/** 宽带升级: offering a faster line to subscribers. */
export const broadband: Script = {
  groupId: 20930,
  name: '宽带提速升级话术V3',
  threshold: 55,
  nodes: [
    {
      name: '1开场白',
      kind: 'flow',
      description: '说明提速活动',
      sentences: [
        '您好，这里是云桥宽带客服中心，您家的宽带现在可以免费从三百兆提速到一千兆，想跟您确认一下要不要办理。',
      ],
      wait: 4000,
    },
    {
      name: '2确认需求',
      kind: 'flow',
      description: '了解使用情况',
      sentences: ['请问您家里平时看视频、打游戏的时候，网速有没有卡顿的情况？'],
    },
    {
      name: '3介绍套餐',
      kind: 'flow',
      description: '介绍合约与资费',
      sentences: [
        '提速以后月租还是八十九元不变，另外送一台千兆路由器。',
        '只需要合约再续两年，安装师傅上门免费调试。',
      ],
      wait: 5000,
    },
    {
      name: '4预约上门',
      kind: 'flow',
      description: '约上门时间',
      sentences: ['那帮您登记一下，师傅明天上午或者后天下午可以上门，您选哪个时间？'],
    },
    {
      name: '要不要钱',
      kind: 'knowledge',
      description: '客户问费用',
      sentences: ['提速和路由器都不收费，月租也不变。'],
      keyword: '要钱',
    },
    {
      name: '合约期',
      kind: 'knowledge',
      description: '客户问合约',
      sentences: ['合约期是两年，中途搬家可以免费移机。'],
      keyword: '两年',
      expression: '(合约|两年|绑定)',
    },
    {
      name: '你是谁',
      kind: 'knowledge',
      description: '客户询问来电方',
      sentences: ['我是云桥宽带的智能客服，工号六零一七。'],
      keyword: '你是谁',
    },
    {
      name: '没听清',
      kind: 'general',
      description: '未识别时重复',
      sentences: ['不好意思，刚才没有听清，您能再说一遍吗？'],
    },
    {
      name: '静默提醒',
      kind: 'general',
      description: '客户没有说话',
      sentences: ['喂，您好，能听到我说话吗？'],
    },
    {
      name: '静默结束',
      kind: 'general',
      description: '多次静默后结束',
      sentences: ['您那边好像信号不太好，我稍后再给您打过来，再见。'],
      blockAsr: -1,
    },
    {
      name: '结束语',
      kind: 'general',
      description: '礼貌结束',
      sentences: ['好的，感谢您的接听，祝您生活愉快，再见。'],
      blockAsr: -1,
    },
  ],
};
