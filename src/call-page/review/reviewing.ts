import { v7 as uuidv7 } from 'uuid';
import { askTurnwise, TurnwiseError, type TurnwiseErrorKind } from '../../api/turnwise.ts';
import type { Call, CallRef } from '../../call/types.ts';
import { callKeyOf } from '../../contract/call-key.ts';
import {
  type Note,
  type Review,
  type ReviewHead,
  review as reviewSchema,
} from '../../contract/review.ts';
import { routes } from '../../contract/routes.ts';
import type { Scorecard, ScorecardVersion } from '../../contract/scorecards.ts';
import { withStretch } from '../../contract/stretches.ts';
import type { Player } from '../../player/player.ts';
import { Store } from '../../player/store.ts';
import { rememberReviewer } from '../../session/reviewer.ts';
import { ownId } from '../../session/session.ts';
import { HeardTracker } from '../hearing/heard-tracker.ts';
import { placeNotes } from './note-places.ts';
import type { PlacedNote } from './placed-notes.ts';
import { ReviewSession } from './review-session.ts';

/** A review that is open, with what it asks. */
export interface OpenReview {
  session: ReviewSession;
  version: ScorecardVersion;
}

/** What there is to review a call with. */
export interface ReviewingState {
  call: Call;
  /** Why nothing could be asked of Turnwise's store; null while it answers. */
  failure: TurnwiseErrorKind | null;
  isLoading: boolean;
  /** Those that can be used now. */
  scorecards: readonly Scorecard[];
  /** All of this call, the newest first. */
  reviews: readonly ReviewHead[];
  open: OpenReview | null;
  /** The notes of the review that is open. */
  notes: readonly PlacedNote[];
  /** The note to go to as soon as it is shown: at first the one that the address names. */
  soughtNote: string | null;
}

const heardEveryMs = 5_000;

/** Reviewing a call: its reviews, the one that is open, and what of the call was heard. */
export class Reviewing {
  readonly ref: CallRef;
  private readonly player: Player;
  private readonly heard: HeardTracker;
  private readonly timer: ReturnType<typeof setInterval>;
  /** What `notes` was made of. */
  private placed: { written: readonly Note[]; call: Call };
  private readonly store: Store<ReviewingState>;

  constructor(ref: CallRef, call: Call, player: Player) {
    this.store = new Store<ReviewingState>({
      ...{ call, failure: null, isLoading: true, scorecards: [], reviews: [] },
      ...{ open: null, notes: [] },
      soughtNote: new URLSearchParams(location.search).get('note'),
    });
    this.placed = { written: [], call };
    this.ref = ref;
    this.player = player;
    this.heard = new HeardTracker(player, () => this.keepHeard());
    this.timer = setInterval(() => this.keepHeard(), heardEveryMs);
    void this.load();
  }

  getState = (): ReviewingState => this.store.get();

  subscribe = (listener: () => void): (() => void) => this.store.subscribe(listener);

  /** Takes the same call as it was fetched again. */
  setCall(call: Call): void {
    if (call === this.getState().call) return;
    this.store.set({ call });
    this.placeNotes();
  }

  /** Reads what there is; the review that the address names is opened, else a draft. */
  async load(): Promise<void> {
    this.store.set({ isLoading: true });
    await this.attempt(async () => {
      const reviews = await this.readList();
      const asked = new URLSearchParams(location.search).get('review');
      const wanted = reviews.find(({ id }) => id === asked) ?? reviews.find(isOwnDraft);
      if (wanted && !this.getState().open) await this.read(wanted.id);
    });
    this.store.set({ isLoading: false });
  }

  /** Begins a review, or opens the draft that there is by the same scorecard. */
  async start({ id: scorecardId, published }: Scorecard): Promise<void> {
    if (!published) return;
    await this.attempt(async () => {
      const body = {
        ...{ call: callKeyOf(this.ref), subAccount: this.ref.subUserId ?? null },
        scorecardVersionId: published.id,
      };
      const params = { id: uuidv7() };
      const review = await askTurnwise(routes.startReview, { params, body }).catch(currentOf);
      rememberReviewer(scorecardId);
      await this.show(review);
    });
  }

  /** Opens a review of this call. */
  async openReview(id: string): Promise<void> {
    await this.attempt(() => this.read(id));
  }

  /** Goes to a note as soon as it is shown; null once one is there. */
  seekNote(id: string | null): void {
    this.store.set({ soughtNote: id });
  }

  /** Closes the review that is open. */
  close(): void {
    this.getState().open?.session.dispose();
    this.store.set({ open: null });
    this.placeNotes();
    void this.attempt(async () => void (await this.readList()));
  }

  /** Submits the review that is open, a correction with its reason; what keeps it from that is shown. */
  async submit(reason: string | null): Promise<void> {
    const { open } = this.getState();
    await open?.session.submit(reason);
  }

  /** Removes the draft that is open. */
  async discard(): Promise<void> {
    const { open } = this.getState();
    await this.attempt(async () => {
      await open?.session.discard();
      this.close();
    });
  }

  dispose(): void {
    this.keepHeard();
    clearInterval(this.timer);
    this.heard.dispose();
    this.getState().open?.session.dispose();
    this.store.dispose();
  }

  /** About how long the recording is, in ms, while that is not known; null where there is none. */
  estimatedMs(): number | null {
    const { cues, durationMs } = this.player.track;
    return cues.some(({ clip }) => clip !== null) ? Math.round(durationMs) : null;
  }

  /** Puts what was heard of the recording into the draft that is open. */
  keepHeard(): void {
    const { session } = this.getState().open ?? {};
    const { review, mayBeChanged } = session?.getState() ?? {};
    if (!session || !mayBeChanged || review?.submittedAt !== null) return;
    const stretches = this.heard.take();
    const { cues, durationMs, isEstimate } = this.player.track;
    // A call as it was reviewed has no recordings: nothing of it is heard.
    if (cues.every(({ clip }) => clip === null)) return;
    session.change((content) => {
      const recordingMs = isEstimate ? content.recordingMs : Math.round(durationMs);
      if (stretches.length === 0 && recordingMs === content.recordingMs) return content;
      const heard = stretches.reduce((all, each) => withStretch(all, each), content.heard);
      return { ...content, heard, recordingMs };
    });
  }

  private async readList(): Promise<readonly ReviewHead[]> {
    const [{ scorecards }, { reviews }] = await Promise.all([
      askTurnwise(routes.listScorecards, {}),
      askTurnwise(routes.listReviewsOfCall, { params: callKeyOf(this.ref) }),
    ]);
    const usable = scorecards.filter(({ published, retiredAt }) => published && !retiredAt);
    this.store.set({ scorecards: usable, reviews });
    return reviews;
  }

  private async read(id: string): Promise<void> {
    await this.show(await askTurnwise(routes.getReview, { params: { id } }));
  }

  private async show(review: Review): Promise<void> {
    const params = { id: review.scorecardVersionId };
    const version = await askTurnwise(routes.getScorecardVersion, { params });
    this.getState().open?.session.dispose();
    const session = new ReviewSession(review);
    this.store.set({ open: { session, version } });
    session.subscribe(() => this.placeNotes());
    this.placeNotes();
    this.keepHeard();
  }

  /** Looks up the notes that changed. */
  private placeNotes(): void {
    const { call, open, notes } = this.getState();
    const written = open?.session.getState().content.notes ?? [];
    if (written === this.placed.written && call === this.placed.call) return;
    this.placed = { written, call };
    if (written.length > 0 || notes.length > 0) {
      this.store.set({ notes: placeNotes(call, written) });
    }
  }

  private async attempt(work: () => Promise<void>): Promise<void> {
    try {
      await work();
      this.store.set({ failure: null });
    } catch (error) {
      if (!(error instanceof TurnwiseError)) throw error;
      this.store.set({ failure: error.kind });
    }
  }
}

function isOwnDraft({ submittedAt, reviewer }: ReviewHead): boolean {
  return submittedAt === null && reviewer === ownId();
}

/** The draft that there is already, where that is why none was begun. */
function currentOf(error: unknown): Review {
  const { data } =
    error instanceof TurnwiseError ? reviewSchema.safeParse(error.problem?.current) : {};
  if (data) return data;
  throw error;
}
