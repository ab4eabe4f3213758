import type { MiddlewareHandler } from 'hono';
import { destination, type Logger, pino } from 'pino';
import type { GatewayEnv } from './errors.ts';

const UUID_OR_NUMBER = /[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}|\d{7,}/gi;
const OPAQUE_KEY = /[\w%+=-]{41,}/g;
/** What follows is a secret. */
const HOOK = /^\/hooks\/.*/i;
const MASK = '***';
/** The status logged when the browser left before there was an answer (nginx's convention). */
export const CLIENT_CLOSED_REQUEST = 499;

/** The program's log: a JSON object a line, on stderr so that stdout stays for people. */
export function createLog(): Logger {
  return pino({ base: null, timestamp: pino.stdTimeFunctions.isoTime }, destination(2));
}

/**
 * A path that is safe to log: secrets, opaque keys and digit runs long enough to be a phone number are masked.
 * The platform's ids, which are UUIDs, stay readable.
 */
export function maskPath(path: string): string {
  return path
    .replace(HOOK, `/hooks/${MASK}`)
    .replace(OPAQUE_KEY, MASK)
    .replace(UUID_OR_NUMBER, (found) => (found.includes('-') ? found : MASK));
}

/**
 * Logs one line a request when its response is over, so that the duration (ms) covers the body and a
 * failure halfway is told. The query is left out: it holds links, which are secrets.
 */
export function requestLog(log: Logger): MiddlewareHandler<GatewayEnv> {
  return async (c, next) => {
    const startedAt = performance.now();
    const { outgoing } = c.env;
    outgoing.once('close', () => {
      const failure = c.get('failure');
      log[failure ? 'warn' : 'info']({
        method: c.req.method,
        path: maskPath(c.req.path),
        status: outgoing.headersSent ? outgoing.statusCode : CLIENT_CLOSED_REQUEST,
        durationMs: Math.round(performance.now() - startedAt),
        unfinished: outgoing.writableFinished ? undefined : true,
        reason: failure?.reason,
        code: failure?.code,
      });
    });
    await next();
  };
}

/** Logs an error that nobody expected: its name and where it was thrown, not its words. */
export function logFault(error: Error, log: Logger): void {
  log.error({ type: error.name, frames: stackFrames(error) });
}

/** Where an error was thrown, without its message, which might quote a link or a number. */
function stackFrames({ stack = '' }: Error): string[] {
  return stack.split('\n').filter((line) => line.startsWith('    at '));
}
