import type { Right } from './rights.ts';
import type { z } from './zod.ts';

type Shape = Record<string, z.ZodType<unknown>>;

/** One route of Turnwise's own API. */
export interface Route<
  Params extends Shape = Shape,
  Query extends Shape = Shape,
  Body extends z.ZodType | null = z.ZodType | null,
  Answer extends z.ZodType | null = z.ZodType | null,
> {
  method: 'get' | 'put' | 'post' | 'delete';
  /** Below `/api/v1`, with its parameters in braces. */
  path: `/${string}`;
  summary: string;
  /** What somebody must be allowed to do; or that they are signed in; or nothing at all. */
  right: Right | 'signed-in' | 'open';
  /**
   * The calls that it is about, for which the right must hold: the call or the task that its path names,
   * the call of the review that its path names, the call in its body, or all calls for which the right holds. Null where
   * it is about no calls: there the right is enough, wherever it holds.
   */
  about: 'call' | 'task' | 'review' | 'body' | 'list' | null;
  params: Params;
  query: Query;
  body: Body;
  /** How long the body may be. */
  mostBytes: number;
  /** What it answers with; null for nothing. */
  answer: Answer;
  /** Whether the writer has to say which revision it has seen, with `If-Match`. */
  isConditional: boolean;
  /** Whether somebody's numbers are masked in its answer: in all but those that have none, or reveal them. */
  isMasked: boolean;
  /** The media types of an answer that is a file, sent as it is read; null for JSON or nothing. */
  files: readonly string[] | null;
}

/** What a route is called with. */
export type Input<R extends Route> = {
  [Part in 'params' | 'query']: { [Name in keyof R[Part]]: z.output<R[Part][Name]> };
} & { body: R['body'] extends z.ZodType ? z.output<R['body']> : undefined };

/** What a route answers with. */
export type Output<R extends Route> = R['answer'] extends z.ZodType
  ? z.output<R['answer']>
  : undefined;

const nothing = {
  ...{ params: {}, query: {}, body: null, mostBytes: 1_000_000, answer: null },
  ...{ about: null, isConditional: false, isMasked: true, files: null },
};
type Nothing = typeof nothing;

/** A route, with what it does not name left out. */
export function route<const Given extends Partial<Route> & Omit<Route, keyof Nothing>>(
  given: Given,
): Omit<Nothing, keyof Given> & Given {
  return { ...nothing, ...given };
}

/** The path of a request, its parameters filled in. */
export function pathOf({ path }: Pick<Route, 'path'>, params: Record<string, string>): string {
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string) =>
    encodeURIComponent(params[name] ?? ''),
  );
  return `${apiBase}${filled}`;
}

/** The path of a route as routers write it, its parameters after colons. */
export function patternOf({ path }: Pick<Route, 'path'>): string {
  return apiBase + path.replace(/\{(\w+)\}/g, ':$1');
}

/** Where the API is. */
export const apiBase = '/api/v1';
