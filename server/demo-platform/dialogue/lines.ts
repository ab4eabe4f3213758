import { hash } from 'node:crypto';
import type { Dialogue, ScriptNode, SpeechFormat, Step, Voice } from './types.ts';

/** One thing that somebody says, in the voice and format in which it can be heard. */
export interface Line {
  voice: Voice;
  format: SpeechFormat;
  text: string;
}

/** The id under which a line's speech is kept: a short hash of what would make it sound different. */
export function speechId(line: Line): string {
  return hash('sha256', [line.voice, line.format, line.text].join('\n')).slice(0, 12);
}

/** A template with its variables, like `{$name}`, filled in. */
function render(template: string, variables: Readonly<Record<string, string>>): string {
  return template.replace(/\{\$(\w+)\}/g, (whole, name: string) => variables[name] ?? whole);
}

/** The script node of a name; a dialogue that names an unknown one is mistaken. */
export function nodeOf(dialogue: Dialogue, name: string): ScriptNode {
  const node = dialogue.script.nodes.find((candidate) => candidate.name === name);
  if (!node) throw new Error(`${dialogue.script.name} has no node ${name}`);
  return node;
}

/** What the customer says in a step, if it can be heard. */
export function heardLine(dialogue: Dialogue, step: Step): Line | undefined {
  const voiced = step.voiced ?? step.notify !== 'asrprogress_notify';
  if (!step.heard || !voiced) return undefined;
  return { voice: dialogue.voices.customer, format: dialogue.format, text: step.heard };
}

/** What the robot or the agent says in a step, one line a sentence. */
export function saidLines(dialogue: Dialogue, step: Step): Line[] {
  const { voices, format, variables } = dialogue;
  if (step.agent) {
    const voice = voices.agent ?? 'agent';
    return step.agent.map((text) => ({ voice, format, text }));
  }
  if (!step.node) return [];
  return nodeOf(dialogue, step.node).sentences.map((template) => ({
    voice: voices.robot,
    format,
    text: render(template, variables),
  }));
}

/** Every line of a dialogue, in order. */
export function linesOf(dialogue: Dialogue): Line[] {
  return dialogue.steps.flatMap((step) => [
    ...[heardLine(dialogue, step) ?? []].flat(),
    ...saidLines(dialogue, step),
  ]);
}
