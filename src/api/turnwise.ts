import type { Problem, ProblemKind } from '../contract/problem.ts';
import { problem, problemKind } from '../contract/problem.ts';
import { type Input, type Output, pathOf, type Route } from '../contract/route.ts';
import { sessionEnded } from '../session/session.ts';
import { ask } from './client.ts';

/** Why Turnwise's own API gave no answer: what it said, or that nothing came back. */
export type TurnwiseErrorKind = ProblemKind | 'unreachable' | 'unreadable';

const passing: readonly TurnwiseErrorKind[] = [
  ...(['unreachable', 'store-unavailable', 'platform-failed', 'fault'] as const),
  'sign-in-needed',
];

/** A failure of Turnwise's own API; none of the platform's. */
export class TurnwiseError extends Error {
  readonly kind: TurnwiseErrorKind;
  /** What the server said, where it said something. */
  readonly problem: Problem | undefined;

  constructor(kind: TurnwiseErrorKind, said?: Problem) {
    super(kind);
    this.name = 'TurnwiseError';
    this.kind = kind;
    this.problem = said;
  }

  /** Whether the same may succeed later: once all is up again, or one has signed in again. */
  get isPassing(): boolean {
    return passing.includes(this.kind);
  }
}

/** What a request says; what its route does not have, or does not need, is left out. */
type Asking<R extends Route> = Partial<Omit<Input<R>, 'query'>> & {
  query?: Partial<Input<R>['query']>;
  /** The revision that was seen, where the route asks for it. */
  seen?: number;
  signal?: AbortSignal;
};

/** A body is sent no slower than so many characters a ms. */
const slowestPerMs = 50;

const never = new AbortController().signal;

/** Asks Turnwise's own API. Throws a {@link TurnwiseError}; an abort passes through. */
export async function askTurnwise<R extends Route>(
  route: R,
  { params, query, body, seen, signal = never }: Asking<R>,
): Promise<Output<R>> {
  const search = searchOf(query ?? {});
  const path = pathOf(route, (params ?? {}) as Record<string, string>);
  let response: Response;
  let text: string;
  try {
    const said = body === undefined ? null : JSON.stringify(body);
    const asking = {
      method: route.method.toUpperCase(),
      signal,
      headers: {
        accept: 'application/json, application/problem+json',
        ...(said === null ? {} : { 'content-type': 'application/json' }),
        ...(seen === undefined ? {} : { 'if-match': `"${seen}"` }),
      },
      body: said,
    };
    const sendingMs = (said?.length ?? 0) / slowestPerMs;
    response = await ask(search ? `${path}?${search}` : path, asking, sendingMs);
    text = await response.text();
  } catch {
    signal.throwIfAborted();
    throw new TurnwiseError('unreachable');
  }
  return read(route, response, text);
}

/** The search of an address: what is not undefined, under its names. */
export function searchOf(query: object): string {
  const given = Object.entries(query).filter(([, value]) => value !== undefined);
  return new URLSearchParams(given.map(([name, value]) => [name, String(value)])).toString();
}

function read<R extends Route>({ answer }: R, { ok }: Response, text: string): Output<R> {
  const body = parse(text);
  if (!ok) throw failureOf(body);
  if (!answer) return undefined as Output<R>;
  const { data, success } = answer.safeParse(body);
  if (!success) throw new TurnwiseError('unreadable');
  // The answer was parsed with the route's own schema.
  return data as Output<R>;
}

function failureOf(body: unknown): TurnwiseError {
  const { data } = problem.safeParse(body);
  // Whatever is no problem of ours came from something between: Turnwise itself was not reached.
  if (!data) return new TurnwiseError('unreachable');
  const kind = problemKind(data);
  if (kind === 'sign-in-needed') sessionEnded();
  return new TurnwiseError(kind, data);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
