import { setTimeout } from 'node:timers/promises';
import { v7 as uuidv7 } from 'uuid';
import type { ReviewContent } from '../src/contract/review.ts';
import { routes } from '../src/contract/routes.ts';
import { optionsOf, type Question, questionsOf } from '../src/contract/scorecard.ts';
import type { ScorecardVersion } from '../src/contract/scorecards.ts';
import { ask } from './ask.ts';
import { beginDraft, longestScorecard } from './drafts.ts';
import type { Engine } from './filled-store.ts';
import { peakMemoryMb, type Served } from './processes.ts';
import { median, percentile } from './statistics.ts';

/** How long saves take while many reviewers write at once, in ms. */
export interface SavesRow {
  engine: Engine;
  /** Whether each saves about once a second, as the page does; else as soon as the save before is there. */
  isPaced: boolean;
  writers: number;
  saves: number;
  perSecond: number;
  medianMs: number;
  p95Ms: number;
  worstMs: number;
  /** The most memory that the server ever had, in MB; null where the system does not tell. */
  peakMb: number | null;
}

const writers = 50;
const notes = 5;
const stretches = 20;
const warmUpSeconds = 5;
/** From one save of a reviewer to the next, in ms; null where none pauses. */
type Pauses = { least: number; most: number } | null;
/** As the page saves while somebody writes: about once a second. */
const aSecond: Pauses = { least: 700, most: 1300 };

/** A draft that one reviewer saves again and again. */
interface Draft {
  id: string;
  revision: number;
  noteIds: string[];
}

/** Reviewers write for so many seconds, once with pauses and once without: each saves whole reviews, as the page does. */
export async function measureSaves(
  engine: Engine,
  { url: origin, pid }: Served,
  seconds: number,
): Promise<SavesRow[]> {
  const card = await longestScorecard(origin);
  const questions = questionsOf(card.definition);
  const drafts = await Promise.all(
    Array.from({ length: writers }, (_, at) => begin(origin, card, `rows-${at + 20}`)),
  );
  const timesOf = (pauses: Pauses, forSeconds: number) =>
    writeFor(forSeconds, drafts, pauses, (draft) => save(origin, draft, questions));
  // A server that has just started runs its code slowly at first.
  await timesOf(aSecond, warmUpSeconds);
  const rows: SavesRow[] = [];
  for (const pauses of [aSecond, null]) {
    const start = performance.now();
    const times = await timesOf(pauses, seconds);
    const perSecond = (times.length / (performance.now() - start)) * 1000;
    rows.push({
      ...{ engine, isPaced: pauses !== null, writers, saves: times.length, perSecond },
      ...{ medianMs: median(times), p95Ms: percentile(times, 0.95), worstMs: Math.max(...times) },
      peakMb: peakMemoryMb(pid),
    });
  }
  return rows;
}

/** How long each save took of writers who all write for so many seconds, in ms. */
async function writeFor(
  seconds: number,
  drafts: readonly Draft[],
  pauses: Pauses,
  saveOnce: (draft: Draft) => Promise<number>,
): Promise<number[]> {
  const times: number[] = [];
  const until = performance.now() + seconds * 1000;
  const write = async (draft: Draft) => {
    await setTimeout(pauses ? Math.random() * pauses.most : 0);
    while (performance.now() < until) {
      const ms = await saveOnce(draft);
      times.push(ms);
      if (pauses) await setTimeout(Math.max(between(pauses) - ms, 0));
    }
  };
  await Promise.all(drafts.map(write));
  return times;
}

function between({ least, most }: NonNullable<Pauses>): number {
  return least + Math.random() * (most - least);
}

/** A draft, with the notes that will be in it. */
async function begin(origin: string, card: ScorecardVersion, record: string): Promise<Draft> {
  const { id, revision } = await beginDraft(origin, card, record);
  return { id, revision, noteIds: Array.from({ length: notes }, () => uuidv7()) };
}

/** Saves the draft with something changed; how long that took, in ms. */
async function save(origin: string, draft: Draft, questions: readonly Question[]): Promise<number> {
  const { id, revision: seen } = draft;
  const body = contentOf(draft, questions);
  const saved = await ask(origin, routes.saveReview, { params: { id }, body, seen });
  draft.revision = saved.body.revision;
  return saved.ms;
}

/** A review of middling length: half of the questions, some notes of which one is being written. */
function contentOf({ revision, noteIds }: Draft, questions: readonly Question[]): ReviewContent {
  const anchor = {
    row: 'row',
    side: 'question' as const,
    sentence: 0,
    quote: '别打了，再打我投诉',
  };
  const answered = questions.slice(0, Math.ceil(questions.length / 2)).map((question) => {
    const options = optionsOf(question);
    const value = options[revision % options.length]?.id ?? '一句话';
    const answer = { isApplicable: true as const, value };
    return [question.id, { answer, evidence: [anchor], causes: [], suggested: null }];
  });
  return {
    questions: Object.fromEntries(answered),
    notes: noteIds.map((noteId, at) => ({
      ...{ id: noteId, severity: 'minor', tags: ['话术'], questionId: null, anchor },
      text: `客户没有听懂，建议改进话术${at === 0 ? `，第 ${revision} 次` : ''}`,
    })),
    heard: Array.from({ length: stretches }, (_, at) => [at * 3000, at * 3000 + 2000]),
    recordingMs: 90_000,
  };
}
