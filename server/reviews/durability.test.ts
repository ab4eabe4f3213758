import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { v7 as uuidv7 } from 'uuid';
import { beforeAll, expect, onTestFinished, test } from 'vitest';
import type { Review, ReviewContent } from '../../src/contract/review.ts';
import { routes } from '../../src/contract/routes.ts';
import type { ScorecardVersion } from '../../src/contract/scorecards.ts';
import { documentedAnswer } from '../../src/testing/builders.ts';
import { card, yesNo } from '../../src/testing/scorecards.ts';
import { ask, call, publishedCard } from '../api/testing.ts';
import { emptyFolder, engines, migratedStore } from '../store/testing/engines.ts';
import { buildProgram } from '../store/testing/program.ts';
import { sendJson, startUpstream, TOKEN } from '../testing.ts';
import { note } from './testing.ts';

const reviewers = 10;
const writesOfEach = 100;
/** The write of a review that submits it; those after it correct it. */
const submission = writesOfEach / 2;

let program = '';

beforeAll(async () => {
  program = await buildProgram(join(import.meta.dirname, 'testing-server.ts'));
});

/** A server of its own process. */
interface KilledServer {
  origin: string;
  /** Ends it as `kill -9` does. */
  kill(): void;
  isKilled(): boolean;
  ended: Promise<unknown>;
}

async function startProcess(
  folder: string,
  env: Record<string, string | undefined>,
): Promise<KilledServer> {
  const child = spawn(process.execPath, [program, folder], { env: { ...process.env, ...env } });
  const ended = once(child, 'exit');
  const kill = () => void child.kill('SIGKILL');
  onTestFinished(async () => {
    kill();
    await ended;
  });
  const [printed] = await once(child.stdout, 'data');
  const { origin } = new URL(String(printed));
  return { origin, kill, isKilled: () => child.killed, ended };
}

/** What a review says after its write of this number, which is its revision. */
function contentAt(number: number): ReviewContent {
  if (number === 1) return { questions: {}, notes: [], heard: [], recordingMs: null };
  const answer = { isApplicable: true as const, value: number % 3 === 0 ? 'no' : 'yes' };
  return {
    questions: { opening: { answer, evidence: [], causes: [], suggested: null } },
    notes: [note({ text: `第 ${number} 次` })],
    ...{ heard: [[0, number]], recordingMs: 1000 },
  };
}

/** What one reviewer sent, each write once the one before it was acknowledged, and the last answer. */
interface Journal {
  id: string;
  sent: ReviewContent[];
  acknowledged: Review | null;
}

function send(
  server: KilledServer,
  { id: versionId }: ScorecardVersion,
  record: string,
  { id, sent }: Journal,
) {
  const number = sent.length + 1;
  const content = contentAt(number);
  sent.push(content);
  const seen = number - 1;
  if (number === 1) {
    const body = { call: { ...call, record }, subAccount: null, scorecardVersionId: versionId };
    return ask(server, routes.startReview, { params: { id }, body });
  }
  if (number < submission) {
    return ask(server, routes.saveReview, { params: { id }, body: content, seen });
  }
  const body = { content, reason: number === submission ? null : '听错了' };
  return ask(server, routes.submitReview, { params: { id, versionId: uuidv7() }, body, seen });
}

/** Writes a review again and again until the server is killed. */
async function keepWriting(
  server: KilledServer,
  version: ScorecardVersion,
  record: string,
  onAcknowledged: () => void,
): Promise<Journal> {
  const journal: Journal = { id: uuidv7(), sent: [], acknowledged: null };
  while (journal.sent.length < writesOfEach) {
    const came = await send(server, version, record, journal).catch((error: unknown) => {
      if (server.isKilled()) return null;
      throw error;
    });
    if (came === null) break;
    expect(came).toMatchObject({ status: 200, body: { revision: journal.sent.length } });
    journal.acknowledged = came.body;
    onAcknowledged();
  }
  return journal;
}

async function expectKept(server: KilledServer, { id, sent, acknowledged }: Journal) {
  const { status, body: kept } = await ask(server, routes.getReview, { params: { id } });
  const least = acknowledged?.revision ?? 0;
  const revision = status === 404 ? 0 : kept.revision;
  // The write in flight may have been made, its answer lost.
  expect([least, Math.min(least + 1, sent.length)]).toContain(revision);
  if (revision === 0) return;
  if (revision === least) expect(kept).toEqual(acknowledged);
  expect(kept.content).toEqual(sent[revision - 1]);
  const { body } = await ask(server, routes.listReviewVersions, { params: { id } });
  const submitted = sent.slice(submission - 1, revision).toReversed();
  expect(body.versions.map(({ content }) => content)).toEqual(submitted);
}

test.for(engines)(
  '%s: reviews are as acknowledged after kill -9',
  { timeout: 120_000 },
  async (kind) => {
    const platform = await startUpstream((_, res) => sendJson(res, documentedAnswer()));
    const { dataDir, databaseUrl } = await migratedStore(kind);
    const folder = await emptyFolder();
    await writeFile(join(folder, 'index.html'), '<!doctype html>');
    const env = {
      ...{ HOST: '127.0.0.1', PORT: '0', DATA_DIR: dataDir, DATABASE_URL: databaseUrl },
      ...{ PLATFORM_URL: platform.origin, PLATFORM_TOKEN: TOKEN },
    };
    const server = await startProcess(folder, env);
    const version = await publishedCard(server, card({ questions: [yesNo('opening')] }));
    const [killAfter = 1] = fc.sample(fc.integer({ min: 1, max: reviewers * writesOfEach - 1 }), 1);
    let acknowledged = 0;
    const journals = await Promise.all(
      Array.from({ length: reviewers }, (_, at) =>
        keepWriting(server, version, `r${at}`, () => {
          acknowledged++;
          if (acknowledged === killAfter) server.kill();
        }),
      ),
    );
    await server.ended;
    expect(acknowledged).toBeGreaterThanOrEqual(killAfter);
    const restarted = await startProcess(folder, env);
    for (const journal of journals) await expectKept(restarted, journal);
  },
);
