import { v7 as uuidv7 } from 'uuid';
import { type SaveOutcome, Saver } from '../../api/saver.ts';
import { askTurnwise, TurnwiseError } from '../../api/turnwise.ts';
import { routes } from '../../contract/routes.ts';
import { type ScorecardDefinition, scorecardDraft } from '../../contract/scorecard.ts';
import {
  type ScorecardVersion,
  scorecardVersion as versionSchema,
} from '../../contract/scorecards.ts';
import { Store } from '../../player/store.ts';
import { Keeper } from '../../reviewing/kept.ts';
import { OtherTabs } from '../../reviewing/other-tabs.ts';
import { isSameJson } from '../../reviewing/same-json.ts';
import type { SaveState } from '../../reviewing/save-state.ts';
import { Unanswered } from '../../reviewing/unanswered.ts';

/** A draft that is edited. */
export interface DraftState {
  /** As the server has it. */
  version: ScorecardVersion;
  /** As it is on this page. */
  definition: ScorecardDefinition;
  /** What it was before each of the last changes, the newest last. */
  past: readonly ScorecardDefinition[];
  save: SaveState<ScorecardVersion>;
  /** Another tab changed it, and this one shows that now. */
  wasChangedElsewhere: boolean;
}

/** A change of a draft. */
export type DraftEdit = (definition: ScorecardDefinition) => ScorecardDefinition;

const keeper = new Keeper('turnwise.draft.', (value) => scorecardDraft.safeParse(value).data);
/** How many changes can be undone. */
const mostPast = 100;
/** Changes of one field within so many ms are undone together. */
const togetherMs = 1000;

/**
 * The draft of a scorecard while it is edited: every change is kept in the browser at once and on the
 * server within a second, or as soon as it is back. Plain TypeScript: React only subscribes.
 */
export class DraftSession {
  private readonly store: Store<DraftState>;
  private readonly tabs: OtherTabs;
  private readonly saver = new Saver(() => this.save());
  private lastChange = { field: '', at: 0 };
  private readonly unanswered: Unanswered<ScorecardDefinition>;

  constructor(version: ScorecardVersion) {
    const kept = keeper.read(version.id);
    this.unanswered = new Unanswered(keeper, version.id);
    this.unanswered.resume(kept !== null);
    this.store = new Store<DraftState>({
      version,
      definition: kept?.content ?? version.definition,
      past: [],
      save: savedAs(version),
      wasChangedElsewhere: false,
    });
    this.tabs = new OtherTabs(version.id, () => void this.takeOver());
    if (kept) this.resume(kept.revision);
  }

  getState = (): DraftState => this.store.get();

  subscribe = (listener: () => void): (() => void) => this.store.subscribe(listener);

  /** Changes the draft. `field` names what is changed, so that typing is undone as a whole. */
  change(field: string, edit: DraftEdit): void {
    const { definition, past } = this.getState();
    const changed = edit(definition);
    if (changed === definition) return;
    const isSame = field === this.lastChange.field && Date.now() - this.lastChange.at < togetherMs;
    this.lastChange = { field, at: Date.now() };
    if (!isSame) this.store.set({ past: [...past, definition].slice(-mostPast) });
    this.setDefinition(changed);
  }

  /** Takes the last change back. */
  undo(): void {
    const { past } = this.getState();
    const before = past.at(-1);
    if (!before) return;
    this.lastChange = { field: '', at: 0 };
    this.store.set({ past: past.slice(0, -1) });
    this.setDefinition(before);
  }

  /** Publishes the draft, which is frozen then. Throws a TurnwiseError when the server does not. */
  async publish(): Promise<void> {
    await this.saveAll();
    const { version } = this.getState();
    const asked = { params: { id: version.id }, seen: version.revision };
    await askTurnwise(routes.publish, asked);
    this.tabs.tell();
  }

  /** Removes the draft. Throws a TurnwiseError when the server does not. */
  async discard(): Promise<void> {
    await this.saver.hold();
    if (this.unanswered.isThere) await this.save();
    const { version } = this.getState();
    await askTurnwise(routes.discardDraft, { params: { id: version.id }, seen: version.revision });
    keeper.forget(version.id);
    this.setSave({ kind: 'saved', at: Date.now() });
    this.tabs.tell();
  }

  /**
   * Ends a conflict: with what is here, or with what was saved elsewhere. What is here becomes the next
   * draft where this one was published meanwhile. Throws a TurnwiseError when the server refuses that.
   */
  async resolve(choice: 'mine' | 'theirs'): Promise<void> {
    const { save, definition, version } = this.getState();
    if (save.kind !== 'conflict') return;
    let { current } = save;
    if (choice === 'mine' && current.publishedAt !== null) {
      current = await askTurnwise(routes.startDraft, {
        params: { id: version.scorecardId, draftId: uuidv7() },
        body: { definition },
      });
    }
    keeper.forget(version.id);
    this.store.set({ version: current, save: { kind: 'unsaved' } });
    if (choice === 'theirs') this.store.set({ definition: current.definition });
    if (isSameJson(this.getState().definition, current.definition)) {
      this.setSave(savedAs(current));
      return;
    }
    this.setDefinition(definition);
  }

  /** Sends what is not saved yet, and ends. */
  dispose(): void {
    this.saver.dispose(this.getState().save.kind === 'unsaved');
    this.tabs.close();
    this.store.dispose();
  }

  private setDefinition(definition: ScorecardDefinition): void {
    const { version, save } = this.getState();
    this.store.set({ definition, wasChangedElsewhere: false });
    keeper.keep(version.id, { revision: version.revision, content: definition });
    if (save.kind === 'conflict') return;
    this.setSave({ kind: 'unsaved' });
    this.saver.soon();
  }

  /** Takes up what the browser kept of it, made from a revision that may be an old one by now. */
  private resume(revision: number): void {
    const { version, definition } = this.getState();
    const sent = this.unanswered.orElse(definition);
    // What the server has is what was sent from here, and what is here comes after it.
    const isOwn = revision === version.revision || isSameJson(sent, version.definition);
    this.unanswered.answered();
    if (isSameJson(definition, version.definition)) keeper.forget(version.id);
    else if (!isOwn) this.setSave({ kind: 'conflict', current: version });
    else {
      this.setSave({ kind: 'unsaved' });
      this.saver.now();
    }
  }

  private async saveAll(): Promise<void> {
    await this.saver.hold();
    while (this.getState().save.kind === 'unsaved') await this.save();
    const { save } = this.getState();
    if (save.kind === 'waiting') this.saver.soon();
    if (save.kind !== 'saved') throw new TurnwiseError('unreachable');
  }

  private async save(): Promise<SaveOutcome> {
    const { version, definition } = this.getState();
    const sent = this.unanswered.orElse(definition);
    this.unanswered.sends(sent);
    this.setSave({ kind: 'saving' });
    try {
      const saved = await askTurnwise(routes.saveDraft, {
        ...{ params: { id: version.id }, body: sent, seen: version.revision },
      });
      this.onSaved(saved, sent);
    } catch (error) {
      if (!(error instanceof TurnwiseError)) throw error;
      if (!error.isPassing) this.unanswered.answered();
      this.setSave(saveAfter(error));
    }
    const { kind } = this.getState().save;
    if (kind === 'unsaved') return 'more';
    return kind === 'waiting' ? 'later' : 'done';
  }

  private onSaved(version: ScorecardVersion, sent: ScorecardDefinition): void {
    this.unanswered.answered();
    this.store.set({ version });
    this.tabs.tell();
    const { definition } = this.getState();
    if (definition !== sent) {
      keeper.keep(version.id, { revision: version.revision, content: definition });
      this.setSave({ kind: 'unsaved' });
      return;
    }
    keeper.forget(version.id);
    this.setSave(savedAs(version));
  }

  /** Another tab changed the draft: takes that over, unless something here is not saved. */
  private async takeOver(): Promise<void> {
    const { version, save } = this.getState();
    if (save.kind !== 'saved') return;
    try {
      const current = await askTurnwise(routes.getScorecardVersion, { params: { id: version.id } });
      const isStill = this.getState().save.kind === 'saved';
      if (!isStill || current.revision <= this.getState().version.revision) return;
      this.store.set({ version: current, definition: current.definition, past: [] });
      this.store.set({ wasChangedElsewhere: true });
      this.setSave(savedAs(current));
    } catch (error) {
      // Whoever changes it here next is told by the server that it was changed elsewhere.
      if (!(error instanceof TurnwiseError)) throw error;
    }
  }

  private setSave(save: DraftState['save']): void {
    this.store.set({ save });
  }
}

function savedAs({ changedAt }: ScorecardVersion): DraftState['save'] {
  return { kind: 'saved', at: Date.parse(changedAt) };
}

/** Where a draft stands that the server did not take. */
function saveAfter({ kind, problem, isPassing }: TurnwiseError): DraftState['save'] {
  const { data: current } = versionSchema.safeParse(problem?.current);
  if (current) return { kind: 'conflict', current };
  return isPassing ? { kind: 'waiting' } : { kind: 'refused', title: problem?.title ?? kind };
}
