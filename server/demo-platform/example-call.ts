import { exampleRecordId } from './account.ts';
import type { Line } from './dialogue/lines.ts';
import { speechId } from './dialogue/lines.ts';
import type { ClipGrant } from './download-voice/links.ts';
import { documentedAnswer, documentedRow } from './payload/wire.ts';

const documentedBase = 'https://ai.telrobot.top/api/agent-api';

/** The two sentences that the robot says in the documented example, in spoken order. */
export const exampleLines: readonly Line[] = (documentedRow.answer_content ?? '')
  .split('\n')
  .map((text) => ({ voice: 'robot-male', format: 'wav', text }));

/** The documented answer, its clips' links moved to `baseUrl`. */
export function exampleAnswer(baseUrl: string): unknown {
  return JSON.parse(JSON.stringify(documentedAnswer).replaceAll(documentedBase, baseUrl));
}

/** What a key of the documented example stands for, if it is one. */
export function readExampleKey(key: string): ClipGrant | undefined {
  const link = `${documentedBase}/download-voice?key=${key}`;
  const links = documentedAnswer.data.records.flatMap((row) => row.download_voice.flat());
  const line = exampleLines[links.indexOf(link)];
  if (!line) return undefined;
  return { speech: speechId(line), behaviour: 'fine', place: exampleRecordId };
}
