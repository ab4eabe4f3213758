import { enter, event, says } from '../dialogue/steps.ts';
import type { Step } from '../dialogue/types.ts';
import type { CallPlan } from '../payload/plan.ts';
import { agentPart, robotPart, sale, transferAnswered } from './transfer-answered.ts';

const mostRows = 100_000;
const transferAt = 0.8;

const talkBefore = robotPart.filter(
  ({ notify, node }) => notify !== 'enter' && notify !== 'leave' && node !== '转人工',
);
const talkAfter = agentPart.filter((step) => !step.repeats);

function cycled(steps: readonly Step[], count: number): Step[] {
  return Array.from(
    { length: count },
    (_, index) => steps[index % steps.length] ?? enter('1开场白'),
  );
}

/** As many steps as asked for: the robot's part over and over, a transfer, the agent's part over and over. */
function generateSteps(count: number): Step[] {
  const opening = [enter('1开场白')];
  const transfer = [says('你找个人跟我说一下。', '转人工'), event('leave', { bridge: 1 })];
  const before = Math.floor(count * transferAt);
  const after = Math.max(0, count - before - opening.length - transfer.length);
  return [
    ...opening,
    ...cycled(talkBefore, before),
    ...transfer,
    ...cycled(talkAfter, after),
  ].slice(0, count);
}

/** The generated call of a record id `rows-N`, if it is one with N from 0 to 100000. */
export function findGeneratedCall(recordId: string): CallPlan | undefined {
  const count = Number(/^rows-(0|[1-9]\d{0,5})$/.exec(recordId)?.[1] ?? Number.NaN);
  if (!(count <= mostRows)) return undefined;
  return {
    ...transferAnswered,
    recordId,
    title: { 'zh-CN': `${count} 条记录`, en: `${count} records` },
    shows: {
      'zh-CN': `自动生成的超长通话，共 ${count} 条记录，用来检验页面在大数据量下的表现。`,
      en: `A generated call of ${count} records, to see how the page copes with very long ones.`,
    },
    dialogue: { ...sale, steps: generateSteps(count) },
  };
}
