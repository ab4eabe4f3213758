import type { KnownNumbers } from './personal-number.ts';
import { plainSegments, toSegments } from './segments.ts';
import type { CallEvent, Clip, PairingDoubt, Sentence } from './types.ts';

/** An answer's sentences, the clips that none of them certainly owns, and what is in doubt. */
export interface Answer {
  sentences: Sentence[];
  looseClips: Clip[];
  doubts: PairingDoubt[];
}

function linesOf(text: string | null): string[] {
  return (text ?? '').split(/\r?\n/).filter((line) => line.trim() !== '');
}

function clipsOf(id: string, urls: readonly string[]): Clip[] {
  return urls.map((url, index) => ({ id: index === 0 ? id : `${id}.${index}`, url }));
}

/** Joins the rendered lines template by template; null when the counts do not agree. */
function linesByTemplate(lines: string[], templates: string[]): string[] | null {
  const heights = templates.map((template) => Math.max(linesOf(template).length, 1));
  if (heights.reduce((sum, height) => sum + height, 0) !== lines.length) return null;
  let next = 0;
  return heights.map((height) => {
    const text = lines.slice(next, next + height).join('\n');
    next += height;
    return text;
  });
}

interface Line {
  text: string;
  template: string | null;
}

function renderedLines(event: CallEvent): { lines: Line[]; agree: boolean } {
  const lines = linesOf(event.answerContent);
  const templates = event.contents.map((content) => content.text ?? '');
  if (lines.length === 0) {
    return { lines: templates.map((text) => ({ text, template: text })), agree: true };
  }
  const texts = linesByTemplate(lines, templates);
  if (texts) {
    const paired = texts.map((text, index) => ({ text, template: templates[index] ?? null }));
    return { lines: paired, agree: true };
  }
  const unpaired = lines.map((text) => ({ text, template: null }));
  return { lines: unpaired, agree: templates.length === 0 };
}

/**
 * The sentences of a row's answer. Templates and rendered lines are paired when their counts
 * agree, clips when their count agrees with both; otherwise the clips stay loose.
 * `turnId` prefixes the ids of sentences and clips; `known` are the call's numbers.
 */
export function answerSentences(event: CallEvent, turnId: string, known?: KnownNumbers): Answer {
  const { lines, agree } = renderedLines(event);
  const entries = event.downloadVoice;
  const clipsFit = entries.length === lines.length && agree;
  const sentences = lines.map(({ text, template }, index) => {
    const id = `${turnId}.${index}`;
    return {
      id,
      text,
      template,
      segments: toSegments(text, template, known),
      clips: clipsFit ? clipsOf(id, entries[index] ?? []) : [],
    };
  });
  const looseClips = clipsFit
    ? []
    : entries.flatMap((urls, index) => clipsOf(`${turnId}.clip-${index}`, urls));
  const doubts: PairingDoubt[] = [];
  if (!agree) doubts.push('templates');
  if (looseClips.length > 0 && lines.length > 0) doubts.push('clips');
  return { sentences, looseClips, doubts };
}

/** What the customer said in a row, as one sentence with the row's recording. */
export function customerSentence(event: CallEvent, turnId: string, known?: KnownNumbers): Sentence {
  const text = event.question ?? '';
  const id = `${turnId}.0`;
  return {
    id,
    text,
    template: null,
    segments: plainSegments(text, known),
    clips: event.voice ? clipsOf(id, [event.voice]) : [],
  };
}
