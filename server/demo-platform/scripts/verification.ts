import type { Script } from '../dialogue/types.ts';

/** 放款核实: checking a borrower's particulars before the money is paid out. */
export const verification: Script = {
  groupId: 21115,
  name: '放款前信息核实话术',
  threshold: 60,
  nodes: [
    {
      name: '1开场白',
      kind: 'flow',
      description: '说明来意',
      sentences: [
        '{$name}您好，我是江岸银行的审核专员，您申请的五万元信用贷已经通过初审。',
        '放款前需要跟您核实几项信息，您现在方便吗？',
      ],
      wait: 4000,
    },
    {
      name: '2核对证件',
      kind: 'flow',
      description: '请客户报证件号',
      sentences: ['好的，请您报一下身份证号码。'],
      wait: 8000,
    },
    {
      name: '3核对收款卡',
      kind: 'flow',
      description: '请客户报收款卡号',
      sentences: ['收到，请您再报一下收款的银行卡号。'],
      wait: 8000,
    },
    {
      name: '4备用电话',
      kind: 'flow',
      description: '请客户留备用电话',
      sentences: ['好的，请您留一个家人的联系电话，作为备用。'],
      wait: 8000,
    },
    {
      name: '5说明放款',
      kind: 'flow',
      description: '说明到账时间',
      sentences: ['信息已经登记好了，款项预计两个工作日内到账，到账后会有短信通知您。'],
    },
    {
      name: '为什么要卡号',
      kind: 'knowledge',
      description: '客户不愿报卡号',
      sentences: ['卡号只用来放款，不需要您提供密码和验证码，请您放心。'],
      keyword: '为什么',
      expression: '(为什么|干嘛|凭什么).{0,4}(卡号|证件)',
    },
    {
      name: '提前还款',
      kind: 'knowledge',
      description: '客户问提前还款',
      sentences: ['可以提前还款，还清当天就不再计息，也没有违约金。'],
      keyword: '提前还',
    },
    {
      name: '没听清',
      kind: 'general',
      description: '未识别时重复',
      sentences: ['不好意思，刚才没有听清，请您慢一点再报一遍。'],
    },
    {
      name: '结束语',
      kind: 'general',
      description: '礼貌结束',
      sentences: ['好的，感谢您的配合，再见。'],
      blockAsr: -1,
    },
  ],
};
