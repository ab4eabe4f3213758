import type { Script } from '../dialogue/types.ts';

/** 还款提醒: reminding the holder of a credit card of a bill that is due. */
export const repayment: Script = {
  groupId: 21102,
  name: '信用卡还款提醒话术',
  threshold: 60,
  nodes: [
    {
      name: '1开场白',
      kind: 'flow',
      description: '确认身份',
      sentences: ['您好，这里是江岸银行信用卡中心，请问是{$name}本人吗？'],
      wait: 4000,
    },
    {
      name: '2说明账单',
      kind: 'flow',
      description: '说明金额与还款日',
      sentences: [
        '您尾号三五八八的信用卡，本期账单两千四百六十元，还款日已经过了三天。',
        '给您来电是想提醒您尽快还款，以免产生更多利息。',
      ],
      wait: 5000,
    },
    {
      name: '3核实还款',
      kind: 'flow',
      description: '客户称已还款时核实',
      sentences: ['还款到账一般要一到两个工作日，请问您是通过什么方式还的？'],
    },
    {
      name: '4登记回访',
      kind: 'flow',
      description: '约专员回访',
      sentences: ['我帮您登记，由专员在两个工作日内给您回电，您看明天上午方便吗？'],
      wait: 5000,
    },
    {
      name: '是不是真的',
      kind: 'knowledge',
      description: '客户怀疑来电',
      sentences: ['我是江岸银行的智能客服，您可以挂机后拨打卡片背面的电话核实。'],
      keyword: '骗子',
    },
    {
      name: '打得太多',
      kind: 'knowledge',
      description: '客户嫌来电频繁',
      sentences: ['非常抱歉打扰到您，我马上帮您登记减少来电。'],
      keyword: '骚扰',
      expression: '(天天|老是|一直).{0,6}(骚扰|打电话)',
    },
    {
      name: '谁告诉的',
      kind: 'knowledge',
      description: '客户质疑信息外泄',
      sentences: ['银行不会把您的账单告诉他人，这个情况我会如实记录，请专员核查。'],
      keyword: '泄露',
    },
    {
      name: '安抚',
      kind: 'general',
      description: '客户提到投诉时安抚',
      sentences: ['您的心情我非常理解，给您带来不好的体验，我向您道歉。'],
      keyword: '投诉',
    },
    {
      name: '再次安抚',
      kind: 'general',
      description: '客户情绪激动时再次安抚',
      sentences: ['您先别着急，您反映的问题我都记下来了。'],
    },
    {
      name: '结束语',
      kind: 'general',
      description: '礼貌结束',
      sentences: ['好的，再次向您致歉，祝您生活愉快，再见。'],
      blockAsr: -1,
    },
  ],
};
