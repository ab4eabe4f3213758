import type { Dialogue, ScriptNode, Step } from '../dialogue/types.ts';
import { answeringNode, buildAnswer, buildMatch, buildUpstream } from './answer.ts';
import type { Beat } from './call-clock.ts';
import { createCallClock } from './call-clock.ts';
import { readTime, writeTime } from './dates.ts';
import { uuidOf, variety } from './ids.ts';
import type { CallPlan } from './plan.ts';
import { createQuestionNumbers } from './question-numbers.ts';
import type { ClipMint, Sound } from './sound.ts';
import { soundOf } from './sound.ts';
import { taskIdOf } from './task.ts';
import type { WireRow } from './wire.ts';
import { documentedRow } from './wire.ts';

/** The rows of a call, and how long it was talked, in ms. */
export interface BuiltRows {
  rows: WireRow[];
  talkMs: number;
}

const silenceMs = 5000;
const transferMs = { 1: 0, 2: 20_000, 4: 6000 } as const;
const beatKinds: Readonly<Record<string, Beat['kind']>> = {
  enter: 'silence',
  asrmessage_notify: 'heard',
  asrprogress_notify: 'partial',
  playback_result: 'silence',
  wait_result: 'silence',
  leave: 'end',
  bridge_result: 'end',
};

function beatOf(step: Step, sound: Sound, before: Step | undefined): Beat {
  const { bridge, bargeMs = 0, notify } = step;
  const kind = beatKinds[notify] ?? 'event';
  const silent = kind === 'silence' && notify !== 'enter' ? silenceMs : 0;
  const waitMs = bridge && bridge !== before?.bridge ? transferMs[bridge] : silent;
  return { kind, heardMs: sound.heardMs, saidMs: sound.saidMs, bargeMs, waitMs };
}

function buildHeard(step: Step, { heard, heardMs }: Sound): Partial<WireRow> {
  if (!step.heard) return { question: '', speak_ms: 0, play_ms: 0 };
  const text = step.heard;
  return {
    question: text,
    speak_ms: Math.max(200, heardMs - 250),
    play_ms: step.bargeMs ?? 0,
    asrtype: 'aliYun1',
    asr_elapse: 180 + variety(260, 'elapse', text),
    record_ms: heard?.ms ?? null,
    volume_gain: 1 + variety(80, 'gain', text) / 100,
  };
}

/** What a step puts into its row wherever in the call it stands. */
interface StepParts {
  sound: Sound;
  node: ScriptNode | undefined;
  fields: Partial<WireRow>;
}

function buildParts(dialogue: Dialogue, step: Step): StepParts {
  const sound = soundOf(dialogue, step);
  const node = answeringNode(dialogue, step);
  const fields = {
    notify: step.notify,
    ...buildHeard(step, sound),
    ...buildAnswer(dialogue, step),
    ...buildMatch(node, step),
    bridge_status: step.bridge ?? null,
  };
  return { sound, node, fields };
}

/** A builder of parts that builds those of each step once: a generated call repeats its steps. */
function createPartsBuilder(dialogue: Dialogue): (step: Step) => StepParts {
  const built = new Map<Step, StepParts>();
  return (step) => {
    const parts = built.get(step) ?? buildParts(dialogue, step);
    built.set(step, parts);
    return parts;
  };
}

/** The rows of a call, their times and numbers running on from one to the next. */
export function buildRows(plan: CallPlan, userId: string, mint: ClipMint): BuiltRows {
  const { dialogue, facts, recordId } = plan;
  const clock = createCallClock();
  const numberOf = createQuestionNumbers();
  const partsOf = createPartsBuilder(dialogue);
  const answeredAt = readTime(facts.calldate) + facts.ringMs;
  const shared = {
    ...documentedRow,
    record_id: recordId,
    task_id: taskIdOf(plan),
    user_id: userId,
    callid: uuidOf('call', recordId),
    callee: facts.callee,
  };
  let flowNode: ScriptNode | undefined;

  const rows = dialogue.steps.map((step, position): WireRow => {
    const { sound, node, fields } = partsOf(step);
    const at = clock.next(beatOf(step, sound, dialogue.steps[position - 1]));
    const time = writeTime(answeredAt + at);
    const branchedFrom = node && node.kind !== 'flow' ? flowNode : undefined;
    if (node?.kind === 'flow') flowNode = node;
    return {
      ...shared,
      ...fields,
      id: uuidOf('row', recordId, position),
      question_index: numberOf(step),
      ...buildUpstream(dialogue.script, branchedFrom),
      sequence: position + 1,
      created_at: time,
      updated_at: time,
      download_voice: mint.downloadVoice(step, sound, position),
      voice: mint.voice(step, sound, position),
      ...step.row,
    };
  });
  return { rows, talkMs: rows.length > 0 ? clock.end() : 0 };
}
