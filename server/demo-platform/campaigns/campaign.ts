import { enter, event, partly } from '../dialogue/steps.ts';
import type { Script, Step, Voice } from '../dialogue/types.ts';
import type { ComponentPlan } from '../payload/plan.ts';

/** Somebody whom a campaign calls. */
export interface Person {
  /** As the CRM knows them. */
  name: string;
  /** As the platform numbers it: 1 a woman, 2 a man. */
  sex: 1 | 2;
  voice: Voice;
  /** What the script's sentences say of them. */
  variables: Readonly<Record<string, string>>;
  components: readonly ComponentPlan[];
}

/** A way in which answered calls go. */
export interface Talk {
  /** How often it happens, beside the other talks of its campaign. */
  weight: number;
  /** How much more often in each further week of a month. */
  grows?: number;
  /** Who talks so. */
  voice: Voice;
  level: 'high' | 'middle' | 'low';
  /** 1 to 6 for A to F. */
  intention: number;
  score: number;
  hangup: 'robot' | 'customer';
  steps: readonly Step[];
}

/** A talk that the customer ends in the opening line, some ms after it began. */
export function hangsUp(
  words: string,
  bargeMs: number,
  who: Pick<Talk, 'weight' | 'voice' | 'score'>,
): Talk {
  return {
    ...{ ...who, level: 'low', intention: 5, hangup: 'customer' },
    steps: [enter('1开场白'), partly(words, { bargeMs }), event('leave')],
  };
}

/** A task: many people are called, each day some of them, and talked to by one script. */
export interface Campaign {
  /** What its calls' ids begin with. */
  key: string;
  name: string;
  script: Script;
  robot: Voice;
  /** Where calls are transferred to. */
  agentNumber: string;
  people: readonly Person[];
  talks: readonly Talk[];
  /** How many calls a working day has, and a day of the weekend. */
  callsADay: { working: number; weekend: number };
}
