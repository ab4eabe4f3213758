import type { Player } from '../../player/player.ts';

/** A moment of a call by what stays the same: a turn, and seconds of its recordings. */
export interface TurnMoment {
  turnId: string;
  seconds: number;
}

/** The address of a turn of the call that is open, and of nothing else on the page. */
export function turnLink(turnId: string, seconds?: number): string {
  const { origin, pathname, search } = location;
  const target = new URLSearchParams({ turn: turnId });
  const subUserId = new URLSearchParams(search).get('sub_user_id');
  if (subUserId) target.set('sub_user_id', subUserId);
  if (seconds !== undefined) target.set('t', seconds.toFixed(1));
  return `${origin}${pathname}?${target}`;
}

/** The address of a note of a review, opened at its sentence if it stands at one. */
export function noteLink(
  { id, turnId, startMs }: { id: string; turnId: string | null; startMs: number },
  reviewId: string,
): string {
  const link = new URL(
    turnId === null ? location.origin + location.pathname : turnLink(turnId, startMs / 1000),
  );
  const subUserId = new URLSearchParams(location.search).get('sub_user_id');
  if (subUserId) link.searchParams.set('sub_user_id', subUserId);
  link.searchParams.set('panel', 'review');
  link.searchParams.set('review', reviewId);
  link.searchParams.set('note', id);
  return link.href;
}

/** The player's moment; null before anything was played or selected. */
export function momentOf(player: Player): TurnMoment | null {
  const { cue } = player;
  if (!cue) return null;
  const { index, time } = player.now();
  const { cues, startMs, endMs } = player.track;
  const heardMs = player.placesOfTurn(cue.turn.id).reduce((sum, place) => {
    const earlier = place < index ? cues[place] : undefined;
    const counts = earlier && !player.isMissing(earlier);
    return counts ? sum + (endMs[place] ?? 0) - (startMs[place] ?? 0) : sum;
  }, 0);
  return { turnId: cue.turn.id, seconds: heardMs / 1000 + Math.max(time, 0) };
}

/** The address of where the player is: `t` is seconds of the turn's recordings. */
export function momentLink(player: Player): string {
  const moment = momentOf(player);
  return moment ? turnLink(moment.turnId, moment.seconds) : location.href;
}
