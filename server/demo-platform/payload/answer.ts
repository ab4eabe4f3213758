import { nodeOf, saidLines } from '../dialogue/lines.ts';
import type { Dialogue, Script, ScriptNode, Step } from '../dialogue/types.ts';
import { uuidOf, variety } from './ids.ts';
import { nodeId, wordClass } from './script.ts';
import type { WireRow } from './wire.ts';

type Contents = WireRow['contents'];

/** The row's fields for what was answered. */
export type AnswerFields = Pick<
  WireRow,
  'answer_id' | 'answer_text' | 'answer_content' | 'word_class' | 'contents'
>;

/** The row's fields for why the robot answered so. */
export type MatchFields = Pick<WireRow, 'keyword' | 'is_regular' | 'expression' | 'score'>;

/** The row's fields for the main-flow node that a side step of the script comes from. */
export type UpstreamFields = Pick<
  WireRow,
  'upstream_answer_id' | 'upstream_answer_text' | 'upstream_answer_content'
>;

/** The sentences as the platform sends them: not in order. */
function buildContents(templates: readonly string[], owner: string): Contents {
  return templates
    .map((template, sort) => ({
      id: uuidOf('content', owner, sort),
      file_id: /\{\$/.test(template) ? null : uuidOf('file', owner, sort),
      sort,
      status: true,
      translate_text: template,
    }))
    .reverse();
}

/** The node that answers a step, if the robot does. */
export function answeringNode(dialogue: Dialogue, step: Step): ScriptNode | undefined {
  return step.node === undefined ? undefined : nodeOf(dialogue, step.node);
}

/** What was answered: by a script node, by a human agent, or by nobody. */
export function buildAnswer(dialogue: Dialogue, step: Step): AnswerFields {
  const lines = saidLines(dialogue, step).map((line) => line.text);
  const node = answeringNode(dialogue, step);
  const id = node ? nodeId(dialogue.script, node) : null;
  const templates = node?.sentences ?? step.agent ?? [];
  return {
    answer_id: id,
    answer_text: node?.name ?? null,
    answer_content: lines.length > 0 ? lines.join('\n') : null,
    word_class: node ? String(wordClass(node)) : null,
    contents: buildContents(templates, id ?? templates.join('\n')),
  };
}

/** Why the robot answered so: by keyword, by regular expression, or by likeness. */
export function buildMatch(node: ScriptNode | undefined, step: Step): MatchFields {
  const matched = node !== undefined && step.heard !== undefined;
  const expression = matched ? (node.expression ?? null) : null;
  return {
    keyword: matched ? (node.keyword ?? null) : null,
    is_regular: expression ? 1 : 0,
    expression,
    score: matched ? 62 + variety(36, 'score', node.name, step.heard ?? '') : node ? 200 : 0,
  };
}

/** Where in the main flow a knowledge-base or general answer branches off. */
export function buildUpstream(script: Script, node: ScriptNode | undefined): UpstreamFields {
  return {
    upstream_answer_id: node ? nodeId(script, node) : null,
    upstream_answer_text: node?.name ?? null,
    upstream_answer_content: node?.sentences.join('\n') ?? null,
  };
}
