import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** How the platform answers one request. */
export type Answer = (req: IncomingMessage, res: ServerResponse) => void;

/** A request as it arrived. */
interface Seen {
  path: string;
  authorization: string | undefined;
  /** In ms of the platform's clock. */
  at: number;
}

/** A platform whose answers a test writes. */
export interface FakePlatform {
  /** With a base path that is not the demo platform's. */
  url: string;
  token: string;
  /** The requests for a call's details since the last script, in order. */
  asked: Seen[];
  /** The requests for clips since the last script, in order. */
  heard: Seen[];
  /** Answers requests for details one by one; the last answer repeats. Forgets what was asked. */
  script(...answers: Answer[]): void;
  /** Answers the next requests for clips so, one by one; all others get a recording. */
  scriptClips(...answers: Answer[]): void;
  close(): Promise<void>;
}

const basePath = '/saas/agent-api';
const token = 'a-partner-token';

/** Answers with JSON. */
export function json(body: unknown, status = 200, headers: Record<string, string> = {}): Answer {
  return (_, res) => {
    res.writeHead(status, { 'content-type': 'application/json', ...headers });
    res.end(JSON.stringify(body));
  };
}

/** The documented envelope of an error. */
export function refusal(
  code: number,
  message: unknown,
  status = 200,
  headers: Record<string, string> = {},
): Answer {
  return json({ code, status: 'error', message, data: [] }, status, headers);
}

/** A page in place of data, as a proxy or a login would answer. */
export function html(status = 200): Answer {
  return (_, res) => {
    res.writeHead(status, { 'content-type': 'text/html' });
    res.end('<!doctype html><title>Log in</title><h1>Log in</h1>');
  };
}

/** Sends the beginning of an answer, then breaks the connection. */
export const hangUp: Answer = (_, res) => {
  res.writeHead(200, { 'content-type': 'application/json', 'content-length': '5000' });
  res.write('{"code":200,"status":"success","data":{"records":[');
  setTimeout(() => res.destroy(), 200);
};

/** A stretch of a 440 Hz tone; of silence, where its amplitude (of 32767) is 0. */
export interface Stretch {
  ms: number;
  amplitude: number;
}

const aSecond: readonly Stretch[] = [{ ms: 1000, amplitude: 12_000 }];

/** The link to a recording that the platform makes of some stretches. */
export function soundLink(platformUrl: string, stretches: readonly Stretch[]): string {
  const key = stretches.map(({ ms, amplitude }) => `${ms}x${amplitude}`).join('_');
  return `${platformUrl}/download-voice?key=${key}`;
}

function stretchesOf(path: string): readonly Stretch[] {
  const key = new URL(path, 'http://platform').searchParams.get('key') ?? '';
  if (!/^\d+x\d+(_\d+x\d+)*$/.test(key)) return aSecond;
  return key.split('_').map((part) => {
    const [ms = 0, amplitude = 0] = part.split('x').map(Number);
    return { ms, amplitude };
  });
}

/** A recording as WAV, 8 kHz mono 16-bit: the format of phone calls. */
function record(stretches: readonly Stretch[]): Buffer {
  const rate = 8000;
  const samples = Int16Array.from(
    stretches.flatMap(({ ms, amplitude }) =>
      Array.from(
        { length: (ms * rate) / 1000 },
        (_, index) => amplitude * Math.sin((2 * Math.PI * 440 * index) / rate),
      ),
    ),
  );
  const header = Buffer.alloc(44);
  header.write('RIFF', 0);
  header.writeUInt32LE(36 + samples.byteLength, 4);
  header.write('WAVEfmt ', 8);
  header.writeUInt32LE(16, 16);
  header.writeUInt16LE(1, 20);
  header.writeUInt16LE(1, 22);
  header.writeUInt32LE(rate, 24);
  header.writeUInt32LE(rate * 2, 28);
  header.writeUInt16LE(2, 32);
  header.writeUInt16LE(16, 34);
  header.write('data', 36);
  header.writeUInt32LE(samples.byteLength, 40);
  return Buffer.concat([header, Buffer.from(samples.buffer)]);
}

/** Starts a platform on a free port; until it has a script, there is no such call. */
export async function startFakePlatform(): Promise<FakePlatform> {
  const asked: Seen[] = [];
  const heard: Seen[] = [];
  let answers: Answer[] = [];
  let clipAnswers: Answer[] = [];

  const server = createServer((req, res) => {
    const path = req.url ?? '';
    const seen = { path, authorization: req.headers.authorization, at: performance.now() };
    if (path.startsWith(`${basePath}/download-voice`)) {
      heard.push(seen);
      const clipAnswer = clipAnswers.shift();
      if (clipAnswer) return clipAnswer(req, res);
      const wav = record(stretchesOf(path));
      res.writeHead(200, { 'content-type': 'audio/wav', 'content-length': wav.length }).end(wav);
      return;
    }
    const answer = answers[Math.min(asked.length, answers.length - 1)];
    asked.push(seen);
    (answer ?? refusal(5005, '该任务下的该通通话记录不存在'))(req, res);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}${basePath}`,
    token,
    asked,
    heard,
    script: (...scripted) => {
      answers = scripted;
      clipAnswers = [];
      asked.length = 0;
      heard.length = 0;
    },
    scriptClips: (...scripted) => {
      clipAnswers = scripted;
    },
    close: async () => {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}
