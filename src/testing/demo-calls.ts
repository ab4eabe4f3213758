import { demoCalls } from '../../server/demo-platform/catalogue.ts';
import { createClipLinks } from '../../server/demo-platform/download-voice/links.ts';
import { readExampleKey } from '../../server/demo-platform/example-call.ts';
import { createDemoPlatform } from '../../server/demo-platform/platform.ts';
import manifest from '../../server/demo-platform/speech/manifest.json' with { type: 'json' };
import type { Call, Clip, Turn } from '../call/types.ts';
import { type ClipAudio, lengthOfTurn, type TurnLength } from '../insight/audio.ts';
import { readAnswer } from '../wire/read-answer.ts';

const token = 'a-token';
const baseUrl = 'http://demo/api/agent-api';
const links = createClipLinks(baseUrl, token);
const speech: Readonly<Record<string, { ms: number }>> = manifest;
const { userId, taskId } = demoCalls[0] ?? { userId: '', taskId: '' };

/** The ids of the demo calls that the opening page lists. */
export const demoCallIds: readonly string[] = demoCalls.map(({ recordId }) => recordId);

/** A call of the demo platform, `rows-N` included, as the page would open it for the first time. */
export async function openDemoCall(recordId: string): Promise<Call> {
  const platform = createDemoPlatform({ token, baseUrl });
  const subUserId = demoCalls.find((call) => call.recordId === recordId)?.subUserId;
  const query = subUserId ? `?sub_user_id=${subUserId}` : '';
  const path = `${baseUrl}/user/${userId}/task/${taskId}/detail/${recordId}${query}`;
  const headers = { authorization: `Bearer ${token}` };
  const answer = await platform.request(path, { headers });
  return readAnswer(await answer.json());
}

/** How long a demo call's clip lasts, in ms; null where it has no audio. */
function clipMs({ url }: Clip): number | null {
  const key = new URL(url).searchParams.get('key') ?? '';
  const grant = readExampleKey(key) ?? links.read(key);
  const isAudible = grant?.behaviour === 'fine' || grant?.behaviour === 'slow';
  return isAudible ? (speech[grant.speech]?.ms ?? null) : null;
}

/** What is known of the audio of a demo call's clip once all has come. */
function audioOf(clip: Clip | undefined): ClipAudio {
  const ms = clip ? clipMs(clip) : null;
  if (ms === null) return { state: 'failed', kind: 'missing' };
  return { state: 'known', ms, level: { rms: 0.1, peak: 0.5, clippedShare: 0 } };
}

/** How long a demo call's turn is heard. */
export function demoLength(turn: Turn): TurnLength {
  const clips = [...turn.sentences.flatMap((sentence) => sentence.clips), ...turn.looseClips];
  const clipOf = new Map(clips.map((clip) => [clip.id, clip]));
  return lengthOfTurn(turn, (clipId) => audioOf(clipOf.get(clipId)));
}
