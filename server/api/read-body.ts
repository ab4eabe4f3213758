import type { Context } from 'hono';
import type { GatewayEnv } from '../http/errors.ts';
import { ProblemError } from './problem.ts';

const MOST_BYTES = 1_000_000;
const JSON_TYPE = /^application\/json\s*(?:;|$)/i;

/** The JSON of a request, of at most 1 MB. Throws ProblemError for anything else. */
export async function readBody(c: Context<GatewayEnv>): Promise<unknown> {
  if (!JSON_TYPE.test(c.req.header('content-type') ?? '')) throw new ProblemError('not-json');
  const bytes = await readAtMost(c.req.raw.body);
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    throw new ProblemError('invalid', { errors: [{ path: 'body', message: 'is not JSON' }] });
  }
}

async function readAtMost(body: ReadableStream<Uint8Array> | null): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of body ?? []) {
    length += chunk.length;
    if (length > MOST_BYTES) throw new ProblemError('too-large');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
