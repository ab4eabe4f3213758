import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { projectRoot } from '../../project-root.ts';
import type { Line } from '../dialogue/lines.ts';
import { speechId } from '../dialogue/lines.ts';
import manifest from './manifest.json' with { type: 'json' };

/** The committed speech of a line: its id, file name and length in ms. */
export interface Speech {
  id: string;
  file: string;
  ms: number;
}

const clips: Readonly<Record<string, { file: string; ms: number }>> = manifest;
const folder = join(projectRoot, 'server/demo-platform/speech/clips');

/** The speech of an id, if there is any. */
export function findSpeech(id: string): Speech | undefined {
  const clip = clips[id];
  return clip && { id, ...clip };
}

/** The speech of a line; one that was never synthesised is a mistake in the dialogues. */
export function speechOf(line: Line): Speech {
  const speech = findSpeech(speechId(line));
  if (!speech) throw new Error(`No speech for “${line.text}”: run speech/synthesise.mjs`);
  return speech;
}

/** The bytes of a speech, as a player would receive them. */
export async function readSpeech(speech: Speech): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await readFile(join(folder, speech.file)));
}

/** The content type of a speech. */
export function contentType(speech: Speech): string {
  return speech.file.endsWith('.wav') ? 'audio/wav' : 'audio/mpeg';
}
