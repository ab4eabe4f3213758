/** The account, task, call and sub-account of the platform document's request example. */
export const userId = '4d99d91c-f5d9-49da-88da-758977cc58a9';
export const taskId = '287e19c4-1966-49d6-8f02-b53ef11c0a55';
export const exampleId = '50971322-2e84-4701-836c-fd1181306885';
export const subUserId = '1f221144-630e-4d8e-a85e-d781e797cb96';

/** The path of a demo call's details, which is also the path of its page. */
export function callPath(recordId: string, query: Record<string, string> = {}): string {
  const search = new URLSearchParams(query).toString();
  return `/user/${userId}/task/${taskId}/detail/${recordId}${search && `?${search}`}`;
}

/** A call that the opening page offers. */
export interface DemoCall {
  recordId: string;
  subUserId?: string;
  /** Its name in the list, in English. */
  title: string;
  /** Its number as the header shows it at rest. */
  masked: string;
  /** What the header says of the transfer, or that the call was never connected. */
  transfer: 'Transferred' | 'Transfer failed' | 'Not transferred' | 'Not connected';
}

/** The calls that the opening page offers, in order, but for the very long one. */
export const demoCalls: readonly DemoCall[] = [
  {
    recordId: exampleId,
    title: 'The documented example',
    masked: '178****3327',
    transfer: 'Not transferred',
  },
  {
    recordId: 'transfer-answered',
    title: 'Insurance renewal, transferred',
    masked: '138****1286',
    transfer: 'Transferred',
  },
  {
    recordId: 'interruptions',
    title: 'Broadband upgrade, interrupted',
    masked: '138****3419',
    transfer: 'Not transferred',
  },
  {
    recordId: 'transfer-failed',
    title: 'Trial lesson, transfer failed',
    masked: '138****2357',
    transfer: 'Transfer failed',
  },
  {
    recordId: 'complaint',
    title: 'A repayment reminder that ends in a complaint',
    masked: '138****7531',
    transfer: 'Not transferred',
  },
  {
    recordId: 'spoken-numbers',
    title: 'Numbers read out, answered slowly',
    masked: '138****8642',
    transfer: 'Not transferred',
  },
  {
    recordId: 'silent-call',
    title: 'Nobody speaks',
    masked: '138****4078',
    transfer: 'Not transferred',
  },
  {
    recordId: 'expired-links',
    title: 'Expired links',
    masked: '138****8977',
    transfer: 'Not transferred',
  },
  {
    recordId: 'broken-audio',
    title: 'Broken audio',
    masked: '138****8613',
    transfer: 'Not transferred',
  },
  {
    recordId: 'not-in-crm',
    title: 'A number unknown to the CRM',
    masked: '138****5164',
    transfer: 'Not transferred',
  },
  {
    recordId: 'no-records',
    title: 'Not answered, no records',
    masked: '138****5930',
    transfer: 'Not connected',
  },
  {
    recordId: 'sub-account',
    subUserId,
    title: 'A sub-account’s call',
    masked: '138****7205',
    transfer: 'Not transferred',
  },
  {
    recordId: 'all-null',
    title: 'Null wherever it can be',
    masked: '138****6018',
    transfer: 'Not transferred',
  },
  {
    recordId: 'drift',
    title: 'Drifting types',
    masked: '138****6855',
    transfer: 'Not transferred',
  },
];

/** What the robot says in the documented example, sentence by sentence; the second is short. */
export const exampleSentences = [
  '喂,您好(停顿1秒)哎您好,我这边是办理银行贷款的客户经理,我行在冲刺季度放款量特推出贷款新政策,现可办理月息2.95厘的贷款,最高可以申请500万,您最近有没有申请备用金的打算呢?',
  '您好,请问您是ai_5225271的弟弟吗',
] as const;
