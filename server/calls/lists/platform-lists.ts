import type { ListedCall, ListedTask, ListPage } from '../../../src/call/listed.ts';
import { AnswerError } from '../../../src/wire/answer-error.ts';
import { readCallList, readTaskList } from '../../../src/wire/read-lists.ts';
import type { Platform, PlatformAccount } from '../../config.ts';
import { retryAfterMs } from '../../gateway/rated-upstream.ts';
import type { Upstream, UpstreamResponse } from '../../gateway/upstream.ts';
import { hasDotSegment } from '../../http/dot-segments.ts';
import { GatewayFailure } from '../../http/errors.ts';

/** Whose lists are read: an account's, or one of its sub-accounts'. */
export type ListOwner = PlatformAccount;

/** Which page of a task's calls is read. */
interface CallsAsked {
  task: string;
  page: number;
  /** Calls made from then on, in epoch ms; null for all. The platform may not heed it. */
  since: number | null;
}

/** Where lists of tasks and calls come from. Both throw a {@link ListFailure}. */
export interface CallLists {
  tasks(owner: ListOwner, page: number, signal: AbortSignal): Promise<ListPage<ListedTask>>;
  calls(owner: ListOwner, asked: CallsAsked, signal: AbortSignal): Promise<ListPage<ListedCall>>;
}

/**
 * Why a page of a list was not read: this deployment has `none`, the platform `refused` it, gave what is no
 * list (`unreadable`), or cannot be asked now but may be `later`.
 */
export type ListFailureKind = 'none' | 'refused' | 'unreadable' | 'later';

export class ListFailure extends Error {
  readonly kind: ListFailureKind;
  /** When to ask again at the soonest, in ms from now; null where that is not told. */
  readonly waitMs: number | null;

  /** `said` is what happened, in words without secrets. */
  constructor(kind: ListFailureKind, said: string, waitMs: number | null = null) {
    super(said);
    this.name = 'ListFailure';
    this.kind = kind;
    this.waitMs = waitMs;
  }
}

/** What a platform answers that does not have a path. */
const missing: ReadonlySet<number> = new Set([404, 405, 410, 501]);
const perPage = 100;

/** The platform's own lists. */
export function platformLists(platform: Platform, upstream: Upstream): CallLists {
  const ask = async <Page>(url: URL, read: (body: unknown) => Page, signal: AbortSignal) => {
    try {
      const response = await upstream.request({
        ...{ url, method: 'GET', signal },
        headers: { accept: 'application/json', authorization: `Bearer ${platform.token}` },
      });
      checkStatus(response);
      return read(JSON.parse(Buffer.from(await response.body.bytes()).toString()));
    } catch (error) {
      signal.throwIfAborted();
      throw failureOf(error);
    }
  };
  return {
    tasks: (owner, page, signal) =>
      ask(urlOf(platform, owner, ['task'], { page }), readTaskList, signal),
    calls: (owner, { task, page, since }, signal) => {
      const start = since === null ? {} : { start_at: toShanghaiTime(since) };
      const path = ['task', task, 'record'];
      return ask(urlOf(platform, owner, path, { page, ...start }), readCallList, signal);
    },
  };
}

function urlOf(
  { url }: Platform,
  { account, subAccount }: ListOwner,
  path: readonly string[],
  query: Record<string, string | number>,
): URL {
  const ids = ['user', account, ...path];
  if (ids.some(hasDotSegment)) throw new ListFailure('refused', 'An id would lead elsewhere.');
  const given = new URL(`${url.replace(/\/+$/, '')}/${ids.map(encodeURIComponent).join('/')}`);
  const asked = {
    ...query,
    per_page: perPage,
    ...(subAccount !== null && { sub_user_id: subAccount }),
  };
  for (const [name, value] of Object.entries(asked)) given.searchParams.set(name, String(value));
  return given;
}

function checkStatus({ status, headers, body }: UpstreamResponse): void {
  if (status < 400) return;
  body.discard();
  if (missing.has(status)) throw new ListFailure('none', `HTTP ${status}`);
  if (status !== 429 && status < 500) throw new ListFailure('refused', `HTTP ${status}`);
  throw new ListFailure('later', `HTTP ${status}`, retryAfterMs(headers));
}

function failureOf(error: unknown): unknown {
  if (error instanceof GatewayFailure) return new ListFailure('later', error.message);
  if (error instanceof SyntaxError) return new ListFailure('unreadable', 'The answer is no JSON.');
  if (!(error instanceof AnswerError)) return error;
  const { code, platformMessage, problem } = error.details;
  const said = [code, platformMessage, problem && `${problem.path}: ${problem.found}`];
  return new ListFailure(
    error.kind === 'unreadable' ? 'unreadable' : 'refused',
    said.filter((part) => part !== undefined).join(' '),
  );
}

/** As the platform writes times, `2023-07-03 15:21:31`. */
function toShanghaiTime(ms: number): string {
  return new Date(ms + 8 * 3_600_000).toISOString().slice(0, 19).replace('T', ' ');
}
