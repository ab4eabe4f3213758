import type { Script, ScriptNode } from '../dialogue/types.ts';
import { uuidOf, variety } from './ids.ts';
import type { WireTask, WireUtterance } from './wire.ts';
import { documentedTask, documentedUtterance } from './wire.ts';

const wordClasses = { flow: 16, knowledge: 17, general: 18 } as const;

/** The number of the part of the script that a node belongs to: 16 is 主流程, as documented. */
export function wordClass(node: ScriptNode): number {
  return wordClasses[node.kind];
}

/** The id of a node, the same in `records[].answer_id` and `utterances[].id`. */
export function nodeId(script: Script, node: ScriptNode): string {
  return uuidOf('node', script.groupId, node.name);
}

function buildUtterance(
  script: Script,
  node: ScriptNode,
  position: number,
  userId: string,
): WireUtterance {
  return {
    ...documentedUtterance,
    id: nodeId(script, node),
    name: node.name,
    description: node.description,
    group_id: script.groupId,
    user_id: userId,
    priority: (position + 1) * 10,
    wait: node.wait ?? 3500,
    max_retry: position % 3,
    score: position === 0 ? 200 : 0,
    block_asr: node.blockAsr ?? 0,
    allow_keyword_interrupt: position % 2 === 1,
    created_at: '2023-08-14 09:20:11',
    updated_at: '2023-09-05 17:42:30',
  };
}

/** The main flow of a script: `utterances[]`. */
export function buildUtterances(script: Script, userId: string): WireUtterance[] {
  return script.nodes
    .filter((node) => node.kind === 'flow')
    .map((node, position) => buildUtterance(script, node, position, userId));
}

/** The script itself: `info.task.group`. */
export function buildGroup(script: Script, userId: string): WireTask['group'] {
  const { groupId, name, threshold } = script;
  return {
    ...documentedTask.group,
    id: groupId,
    name,
    user_id: userId,
    created_at: '2023-08-14 09:18:40',
    updated_at: '2023-09-05 17:42:30',
    link_word_group_id: String(groupId + 7),
    tag_scene_id: uuidOf('scene', groupId),
    exclusive_asr: groupId % 2 === 0 ? 'aliYun1' : 'xunfei2',
    nlp_threshold: threshold,
    speed: 40 + variety(30, 'speed', groupId),
    volume: 50 + variety(20, 'volume', groupId),
  } as WireTask['group'];
}
