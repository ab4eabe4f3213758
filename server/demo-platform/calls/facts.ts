import type { CallFacts } from '../payload/plan.ts';

/** The levels that a task's rules give to calls, with their badge colours. */
export const levels = {
  high: { name: '评分高', shown: '评分高()', color: '#FF5050' },
  middle: { name: '评分中', shown: '评分中()', color: '#FFA53B' },
  low: { name: '评分低', shown: '评分低()', color: '#52C41A' },
  none: { name: '未接通', shown: '未接通', color: '#A6A6A6' },
} as const satisfies Record<string, NonNullable<CallFacts['level']>>;

/** Who hung up, and how the line saw it. */
export const hangups = {
  robot: { disposition: 1, by: '机器人', cause: 'NORMAL_CLEARING' },
  customer: { disposition: 2, by: '客户', cause: 'NORMAL_CLEARING' },
  nobody: { disposition: 0, by: '', cause: 'NO_ANSWER' },
} as const satisfies Record<string, CallFacts['hangup']>;
