import type { z } from './zod.ts';

/** What a person may do: everyone who may open Turnwise is a reviewer. */
export type Role = 'reviewer' | 'lead' | 'manager' | 'admin';

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
  /** Who may use it: having one of these roles is enough. */
  who: readonly Role[];
  params: Params;
  query: Query;
  body: Body;
  /** What it answers with; null for nothing. */
  answer: Answer;
  /** Whether the writer has to say which revision it has seen, with `If-Match`. */
  isConditional: boolean;
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
  ...{ params: {}, query: {}, body: null, answer: null },
  ...{ isConditional: false, files: null },
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
