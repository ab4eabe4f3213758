import { accountId, exampleRecordId, taskId } from './account.ts';
import { findCall, writtenCalls } from './find-call.ts';
import type { Bilingual, CallPlan } from './payload/plan.ts';

/** A call that a newcomer can open, and what they will see in it. */
export interface DemoCallEntry {
  userId: string;
  taskId: string;
  recordId: string;
  subUserId?: string;
  title: Bilingual;
  shows: Bilingual;
}

/** The call of the platform's document. */
export const exampleCall: DemoCallEntry = {
  userId: accountId,
  taskId,
  recordId: exampleRecordId,
  title: { 'zh-CN': '文档示例', en: 'The documented example' },
  shows: {
    'zh-CN': '平台接口文档里的响应示例：一句开场白，两段录音。',
    en: 'The example response of the platform’s document: one opening line in two sentences.',
  },
};

function entryOf({ recordId, subUserId, title, shows }: CallPlan): DemoCallEntry {
  return { userId: accountId, taskId, recordId, ...(subUserId && { subUserId }), title, shows };
}

/** The demo calls, in the order a newcomer should try them. */
export const demoCalls: readonly DemoCallEntry[] = [
  exampleCall,
  ...[...writtenCalls, findCall('rows-5000') ?? []].flat().map(entryOf),
];
