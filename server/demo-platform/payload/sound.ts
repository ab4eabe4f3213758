import { heardLine, saidLines } from '../dialogue/lines.ts';
import type { ClipFault, Dialogue, Step } from '../dialogue/types.ts';
import type { ClipLinks } from '../download-voice/links.ts';
import type { Speech } from '../speech/speech.ts';
import { speechOf } from '../speech/speech.ts';
import type { CallPlan } from './plan.ts';

/** What can be heard in one step. */
export interface Sound {
  heard: Speech | undefined;
  said: Speech[];
  heardMs: number;
  saidMs: number;
}

const msPerCharacter = 180;

/** The speech of a step; a customer without a clip is taken to speak at a usual pace. */
export function soundOf(dialogue: Dialogue, step: Step): Sound {
  const line = heardLine(dialogue, step);
  const heard = line && speechOf(line);
  const said = saidLines(dialogue, step).map(speechOf);
  return {
    heard,
    said,
    heardMs: heard?.ms ?? (step.heard?.length ?? 0) * msPerCharacter,
    saidMs: said.reduce((total, speech) => total + speech.ms, 0),
  };
}

/** Makes the links of one call's clips, as one fetch of the call mints them. */
export interface ClipMint {
  voice(step: Step, sound: Sound, position: number): string;
  downloadVoice(step: Step, sound: Sound, position: number): string[][];
}

/** The mint of the `fetch`-th fetch (from 1) of a call. */
export function createClipMint(plan: CallPlan, links: ClipLinks, fetch: number): ClipMint {
  const expired = plan.oddFetchesExpire === true && fetch % 2 === 1;
  const edition = plan.oddFetchesExpire ? `.${fetch}` : '';

  function clip(speech: Speech, fault: ClipFault, place: string): string[] {
    if (fault === 'missing') return [];
    const behaviour = expired ? 'expired' : fault;
    return [
      links.link({ speech: speech.id, behaviour, place: `${plan.recordId}.${place}${edition}` }),
    ];
  }

  return {
    voice(step, { heard }, position) {
      if (!heard) return '';
      return clip(heard, step.faults?.heard ?? 'fine', `${position}.heard`)[0] ?? '';
    },
    downloadVoice(step, { said }, position) {
      const clips = said.map((speech, sort) =>
        clip(speech, step.faults?.said?.[sort] ?? 'fine', `${position}.${sort}`),
      );
      const [spare] = said;
      if (step.faults?.extra && spare) clips.push(clip(spare, 'fine', `${position}.extra`));
      return clips;
    },
  };
}
