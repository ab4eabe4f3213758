import type { Context } from 'hono';
import type { GatewayEnv } from '../http/errors.ts';
import { readAtMost } from '../http/read-at-most.ts';
import { ProblemError } from './problem.ts';

const JSON_TYPE = /^application\/json\s*(?:;|$)/i;

/** The JSON of a request that is not too long. Throws ProblemError for anything else. */
export async function readBody(c: Context<GatewayEnv>, mostBytes: number): Promise<unknown> {
  if (!JSON_TYPE.test(c.req.header('content-type') ?? '')) throw new ProblemError('not-json');
  const bytes = await readAtMost(c.req.raw.body, mostBytes);
  if (!bytes) throw new ProblemError('too-large');
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    throw new ProblemError('invalid', { errors: [{ path: 'body', message: 'is not JSON' }] });
  }
}
