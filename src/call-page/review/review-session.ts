import { v7 as uuidv7 } from 'uuid';
import { type SaveOutcome, Saver } from '../../api/saver.ts';
import { askTurnwise, TurnwiseError } from '../../api/turnwise.ts';
import {
  type Review,
  type ReviewContent,
  reviewContent,
  review as reviewSchema,
} from '../../contract/review.ts';
import { routes } from '../../contract/routes.ts';
import { Store } from '../../player/store.ts';
import { Keeper } from '../../reviewing/kept.ts';
import { OtherTabs } from '../../reviewing/other-tabs.ts';
import { isSameJson } from '../../reviewing/same-json.ts';
import type { SaveState } from '../../reviewing/save-state.ts';
import { Unanswered } from '../../reviewing/unanswered.ts';
import { mayDoWith, ownId } from '../../session/session.ts';
import { isOpenToChange, type ReviewState } from './review-state.ts';

const keeper = new Keeper('turnwise.review.', (value) => reviewContent.safeParse(value).data);

/**
 * A review that is open: keeps every change in the browser at once and on the server within a second,
 * or as soon as it is back. Plain TypeScript: React only subscribes.
 */
export class ReviewSession {
  private readonly store: Store<ReviewState>;
  private readonly tabs: OtherTabs;
  private readonly saver = new Saver(() => this.save());
  private readonly unanswered: Unanswered<ReviewContent>;

  constructor(review: Review) {
    const kept = keeper.read(review.id);
    this.unanswered = new Unanswered(keeper, review.id);
    this.unanswered.resume(kept !== null && review.submittedAt === null);
    this.store = new Store<ReviewState>({
      review,
      content: kept?.content ?? review.content,
      save: { kind: 'saved', at: Date.parse(review.changedAt) },
      isCorrecting: kept !== null && review.submittedAt !== null,
      mayBeChanged: review.reviewer === ownId() && mayDoWith('review', review.call),
      isSubmitting: false,
      wasChangedElsewhere: false,
    });
    this.tabs = new OtherTabs(review.id, () => void this.takeOver());
    if (kept) this.resume(kept.revision);
  }

  getState = (): ReviewState => this.store.get();

  subscribe = (listener: () => void): (() => void) => this.store.subscribe(listener);

  /** Changes what the review says. */
  change(edit: (content: ReviewContent) => ReviewContent): void {
    if (!isOpenToChange(this.getState())) return;
    const { content, review } = this.getState();
    const changed = edit(content);
    if (changed === content) return;
    this.store.set({ content: changed, wasChangedElsewhere: false });
    keeper.keep(review.id, { revision: review.revision, content: changed });
    if (this.getState().save.kind === 'conflict') return;
    this.setSave({ kind: 'unsaved' });
    if (!this.getState().isCorrecting) this.saver.soon();
  }

  /** Begins to correct what was submitted. */
  correct(): void {
    this.store.set({ isCorrecting: true });
  }

  /** Gives up what was changed since it was submitted. */
  stopCorrecting(): void {
    const { review } = this.getState();
    keeper.forget(review.id);
    this.store.set({ isCorrecting: false, content: review.content });
    this.setSave({ kind: 'saved', at: Date.parse(review.changedAt) });
  }

  /** Submits the review, a correction with its reason. When the server does not take it, it stays as it was. */
  async submit(reason: string | null): Promise<void> {
    this.store.set({ isSubmitting: true });
    try {
      await this.settle();
      const { review, content } = this.getState();
      if (!review.submittedAt) this.unanswered.sends(content);
      const submitted = await askTurnwise(routes.submitReview, {
        params: { id: review.id, versionId: uuidv7() },
        ...{ body: { content, reason }, seen: review.revision },
      });
      this.store.set({ isCorrecting: false });
      this.onSaved(submitted, content);
    } catch (error) {
      this.onFailed(error);
      const { save, isCorrecting } = this.getState();
      const isLeft = save.kind === 'unsaved' || save.kind === 'waiting';
      if (isLeft && !isCorrecting) this.saver.soon();
    } finally {
      this.store.set({ isSubmitting: false });
    }
  }

  /** Ends a conflict: with what is here, or with what was saved elsewhere. */
  resolve(choice: 'mine' | 'theirs'): void {
    const { save, content } = this.getState();
    if (save.kind !== 'conflict') return;
    const { current } = save;
    this.store.set({ review: current });
    if (choice === 'theirs') {
      keeper.forget(current.id);
      this.store.set({ content: current.content, isCorrecting: false });
      this.setSave({ kind: 'saved', at: Date.parse(current.changedAt) });
      return;
    }
    if (current.submittedAt) this.store.set({ isCorrecting: true });
    keeper.keep(current.id, { revision: current.revision, content });
    this.setSave({ kind: 'unsaved' });
    if (!current.submittedAt) this.saver.now();
  }

  /** Removes a draft. Throws a TurnwiseError when the server does not. */
  async discard(): Promise<void> {
    await this.settle();
    const { review } = this.getState();
    await askTurnwise(routes.discardReview, { params: { id: review.id }, seen: review.revision });
    keeper.forget(review.id);
    this.tabs.tell();
  }

  /** Sends what is not saved yet, and ends. */
  dispose(): void {
    this.saver.dispose(this.getState().save.kind === 'unsaved');
    this.tabs.close();
    this.store.dispose();
  }

  /**
   * Takes up what the browser kept of it, made from a revision that may be an old one by now. Whether the same
   * was saved since is for the server to say: what it shows is masked.
   */
  private resume(revision: number): void {
    const { review, content, isCorrecting } = this.getState();
    if (isSameJson(content, review.content)) {
      keeper.forget(review.id);
      this.unanswered.answered();
    } else if (isCorrecting && revision !== review.revision)
      this.setSave({ kind: 'conflict', current: review });
    else {
      this.store.set({ review: { ...review, revision } });
      this.setSave({ kind: 'unsaved' });
      if (!isCorrecting) this.saver.now();
    }
  }

  /** Waits for what is under way, and asks again for an answer that was lost. */
  private async settle(): Promise<void> {
    await this.saver.hold();
    if (this.unanswered.isThere) await this.save();
  }

  private async save(): Promise<SaveOutcome> {
    const { review, content } = this.getState();
    const sent = this.unanswered.orElse(content);
    this.unanswered.sends(sent);
    this.setSave({ kind: 'saving' });
    try {
      const saved = await askTurnwise(routes.saveReview, {
        ...{ params: { id: review.id }, body: sent, seen: review.revision },
      });
      this.onSaved(saved, sent);
    } catch (error) {
      this.onFailed(error);
    }
    const { kind } = this.getState().save;
    if (kind === 'unsaved') return 'more';
    return kind === 'waiting' ? 'later' : 'done';
  }

  private onSaved(review: Review, sent: ReviewContent): void {
    this.unanswered.answered();
    this.store.set({ review });
    this.tabs.tell();
    if (this.getState().content !== sent) {
      keeper.keep(review.id, { revision: review.revision, content: this.getState().content });
      this.setSave({ kind: 'unsaved' });
      return;
    }
    keeper.forget(review.id);
    this.setSave({ kind: 'saved', at: Date.parse(review.changedAt) });
  }

  private onFailed(error: unknown): void {
    if (!(error instanceof TurnwiseError)) throw error;
    if (!error.isPassing) this.unanswered.answered();
    this.setSave(saveAfter(error));
  }

  /** Another tab changed the review: takes that over, unless something here is not saved. */
  private async takeOver(): Promise<void> {
    const { review, save } = this.getState();
    if (save.kind !== 'saved') return;
    try {
      const current = await askTurnwise(routes.getReview, { params: { id: review.id } });
      const isStill = this.getState().save.kind === 'saved';
      if (!isStill || current.revision <= this.getState().review.revision) return;
      this.store.set({ review: current, content: current.content, wasChangedElsewhere: true });
      this.setSave({ kind: 'saved', at: Date.parse(current.changedAt) });
    } catch (error) {
      // Whoever changes it here next is told by the server that it was changed elsewhere.
      if (!(error instanceof TurnwiseError)) throw error;
    }
  }

  private setSave(save: SaveState<Review>): void {
    this.store.set({ save });
  }
}

/** Where a review stands that the server did not take. */
function saveAfter({ kind, problem, isPassing }: TurnwiseError): SaveState<Review> {
  if (kind === 'incomplete') return { kind: 'unsaved' };
  const { data: current } = reviewSchema.safeParse(problem?.current);
  if (current) return { kind: 'conflict', current };
  return isPassing ? { kind: 'waiting' } : { kind: 'refused', title: problem?.title ?? kind };
}
