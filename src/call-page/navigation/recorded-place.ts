import type { Player } from '../../player/player.ts';
import type { SpokenPlace } from './call-navigation.ts';

/** The index in the recording of a sentence, else of its turn's first one; −1 when it has none. */
export function recordedPlace(player: Player, { turnId, sentenceId }: SpokenPlace): number {
  const place = sentenceId === null ? -1 : player.placeOf(sentenceId);
  return place >= 0 ? place : (player.placesOfTurn(turnId)[0] ?? -1);
}
