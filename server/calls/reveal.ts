import { Masker } from '../../src/call/masker.ts';
import type { CallKey } from '../../src/contract/review.ts';
import type { Output } from '../../src/contract/route.ts';
import { routes } from '../../src/contract/routes.ts';
import { type Actor, thisComputer } from '../api/access.ts';
import { maskedJson } from '../api/masked-json.ts';
import { ProblemError } from '../api/problem.ts';
import { type ApiContext, serve, serveWrite } from '../api/serve.ts';
import { type Deed, recordAlone } from '../audit/record.ts';
import { maskedCallJson } from '../gateway/masking/call-masking.ts';
import { contentOf, findReview } from '../reviews/queries.ts';
import { StoreUnavailable } from '../store/faults.ts';
import type { Store } from '../store/store.ts';
import { readCopy } from './copies.ts';
import type { FetchCall } from './fetch-call.ts';

type Revealed = Output<typeof routes.revealNumbers>;

/** The only ways by which a number leaves whole. */
export function serveReveal(api: ApiContext, fetchCall: FetchCall): void {
  serve(api, routes.revealNumbers, async ({ params: call, body, actor, signal }) => {
    const { subAccount, masked } = body;
    const bytes = await fetchCall.bytes({ ...call, subAccount: subAccount ?? undefined }, signal);
    const masker = new Masker();
    maskedCallJson(masker, bytes.toString());
    const revealed = chosen(masker, masked);
    await recordReveal(api.store, actor, deedOf(call.record, call, revealed));
    return { body: revealed };
  });

  serveWrite(api, routes.revealReviewedNumbers, async ({ params: { id }, body, tx }) => {
    const review = await findReview(tx, id);
    if (!review) throw new ProblemError('not-found');
    const copy = review.callCopy === null ? null : await readCopy(tx, review.callCopy);
    const [ofCall, ofReview] = [new Masker(), new Masker()];
    if (copy) maskedCallJson(ofCall, JSON.stringify(copy.call));
    maskedJson(contentOf(review), ofReview);
    const numbers = [ofCall, ofReview].flatMap((masker) => chosen(masker, body.masked).numbers);
    const { account, task, record } = review;
    const revealed = { numbers };
    return { body: revealed, deed: deedOf(id, { account, task, record }, revealed) };
  });
}

/** Where people sign in, no number leaves unrecorded. Whoever sits at this computer sees it without a store, too. */
async function recordReveal(store: Store, actor: Actor, deed: Deed): Promise<void> {
  try {
    await recordAlone(store, actor, deed);
  } catch (error) {
    if (actor !== thisComputer || !(error instanceof StoreUnavailable)) throw error;
  }
}

function chosen({ numbers }: Masker, masked: readonly string[] | null): Revealed {
  const all = Array.from(numbers, ([mask, number]) => ({ masked: mask, number })).filter(
    ({ masked: mask, number }) => mask !== number,
  );
  return { numbers: masked ? all.filter((one) => masked.includes(one.masked)) : all };
}

function deedOf(subject: string, call: CallKey, { numbers }: Revealed) {
  const detail = { count: numbers.length };
  return { action: 'reveal-numbers', subject, call, detail } as const;
}
