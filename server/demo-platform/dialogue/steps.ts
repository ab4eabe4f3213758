import type { Step } from './types.ts';

type Details = Omit<Step, 'notify' | 'heard' | 'node'>;

/** The call was answered, and the opening line plays. */
export const enter = (node: string, details: Details = {}): Step => ({
  notify: 'enter',
  node,
  ...details,
});

/** A finished customer sentence, with the script node that answers it. */
export const says = (heard: string, node: string, details: Details = {}): Step => ({
  notify: 'asrmessage_notify',
  heard,
  node,
  ...details,
});

/** A finished customer sentence that nothing answers: the customer goes on talking. */
export const goesOn = (heard: string, details: Details = {}): Step => ({
  notify: 'asrmessage_notify',
  heard,
  ...details,
});

/** What the recogniser had understood before the customer finished. */
export const partly = (heard: string, details: Details = {}): Step => ({
  notify: 'asrprogress_notify',
  heard,
  ...details,
});

/** A prompt ended, the customer stayed silent, and the robot went on. */
export const silence = (node: string, details: Details = {}): Step => ({
  notify: 'playback_result',
  node,
  ...details,
});

/** The wait after a prompt ran out, and the robot went on. */
export const waited = (node: string, details: Details = {}): Step => ({
  notify: 'wait_result',
  node,
  ...details,
});

/** After the transfer: what the customer said, and what the human agent answered. */
export const toAgent = (heard: string, ...agent: string[]): Step => ({
  notify: 'asrmessage_notify',
  heard,
  agent,
  bridge: 4,
});

/** An event in which nobody speaks. */
export const event = (notify: string, details: Details = {}): Step => ({ notify, ...details });
