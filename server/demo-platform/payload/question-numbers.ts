import type { Step } from '../dialogue/types.ts';

/**
 * Numbers the rows of a call as `question_index` does: each finished sentence has the next number, a
 * partial the number its sentence will have, and other rows the last one (so numbers collide across
 * notify types). After the transfer every row is a new one, unless it repeats the row before.
 */
export function createQuestionNumbers(): (step: Step) => number {
  let current = 0;
  return (step) => {
    if (step.repeats) return current;
    if (step.notify === 'asrprogress_notify') return current + 1;
    if (step.notify === 'asrmessage_notify' || step.bridge) current += 1;
    return current;
  };
}
