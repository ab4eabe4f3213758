import search from 'approx-string-match';
import { turnIdOf } from '../call/turn-id.ts';
import { turnsOf } from '../call/turns.ts';
import type { Call, Sentence, Turn } from '../call/types.ts';
import type { Anchor } from './anchor.ts';

/** The anchor of a sentence, by its place in its turn. */
export function anchorOf(turn: Turn, sentence: Sentence): Anchor {
  return {
    row: turn.event.id,
    side: turn.speaker === 'customer' ? 'question' : 'answer',
    sentence: turn.sentences.indexOf(sentence),
    quote: sentence.text,
  };
}

/** The place of an anchor, for telling two apart: not what it quotes, nor its stretch. */
export function placeKey({ row, side, sentence }: Anchor): string {
  return `${row}-${side}-${sentence}`;
}

/** Where an anchor leads in a call as it is now. */
export interface AnchoredSentence {
  turn: Turn;
  sentence: Sentence;
  /** It no longer stands, or no longer says, what the anchor has. */
  isMoved: boolean;
}

/** The share of a quote's characters that may differ. */
const MOST_DIFFERENCES = 0.3;
/** Shorter quotes are too common to be looked for elsewhere unless they agree to the letter. */
const LEAST_FOR_NEAR_MATCH = 4;

/**
 * The sentence of an anchor: the one at its place when that says what is quoted, else the one that says
 * it, or nearly so, closest to its place; null for an orphan.
 */
export function findAnchor(call: Call, anchor: Anchor): AnchoredSentence | null {
  const placed = atPlace(call, anchor);
  if (placed && agrees(placed.sentence, anchor.quote)) return { ...placed, isMoved: false };
  if (anchor.quote === '') return null;
  const candidates = byDistance(call, anchor);
  const same = candidates.find(({ sentence }) => sentence.text === anchor.quote);
  const found = same ?? nearest(candidates, anchor.quote);
  return found ? { ...found, isMoved: true } : null;
}

type Place = Pick<AnchoredSentence, 'turn' | 'sentence'>;

function atPlace(call: Call, { row, side, sentence: index }: Anchor): Place | null {
  const id = turnIdOf(row, side);
  const turn = turnsOf(call).find((each) => each.id === id);
  const sentence = turn?.sentences[index];
  return turn && sentence ? { turn, sentence } : null;
}

function agrees({ text }: Sentence, quote: string): boolean {
  return quote === '' || text === quote;
}

/** All sentences, those of the anchor's row first, then outwards from where it stands. */
function byDistance(call: Call, { row }: Anchor): Place[] {
  const turns = turnsOf(call);
  const at = turns.findIndex(({ event }) => event.id === row);
  const distance = (index: number) => (at < 0 ? index : Math.abs(index - at));
  return turns
    .map((turn, index) => ({ turn, distance: distance(index) }))
    .sort((a, b) => a.distance - b.distance)
    .flatMap(({ turn }) => turn.sentences.map((sentence) => ({ turn, sentence })));
}

function nearest(candidates: readonly Place[], quote: string): Place | null {
  if (quote.length < LEAST_FOR_NEAR_MATCH) return null;
  let most = Math.floor(quote.length * MOST_DIFFERENCES);
  let best: Place | null = null;
  for (const place of candidates) {
    const errors = differences(place.sentence.text, quote, most);
    if (errors === null) continue;
    best = place;
    if (errors === 0) return best;
    most = errors - 1;
  }
  return best;
}

/** In how many characters some part of a text differs from a quote; null for more than `most`. */
function differences(text: string, quote: string, most: number): number | null {
  const matches = search(text, quote, most);
  return matches.length === 0 ? null : Math.min(...matches.map(({ errors }) => errors));
}
