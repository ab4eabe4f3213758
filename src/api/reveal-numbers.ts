import type { CallRef } from '../call/types.ts';

/** Numbers whole, by what stands in their place. */
export type Numbers = ReadonlyMap<string, string>;

/** Where numbers are masked: in a call, or in a review and its call as it was then. */
export type Masked = { call: CallRef } | { reviewId: string };

/**
 * Has the server reveal numbers that it masked, those named or all (null), which it records. Loaded with the
 * first one: most calls are read without. Fails with a TurnwiseError.
 */
export async function revealNumbers(
  where: Masked,
  masked: readonly string[] | null,
): Promise<Numbers> {
  const [{ askTurnwise }, { routes }] = await Promise.all([
    import('./turnwise.ts'),
    import('../contract/routes.ts'),
  ]);
  const which = masked === null ? null : [...masked];
  const ask = () => {
    if ('reviewId' in where) {
      const params = { id: where.reviewId };
      return askTurnwise(routes.revealReviewedNumbers, { params, body: { masked: which } });
    }
    const { userId: account, taskId: task, recordId: record, subUserId = null } = where.call;
    return askTurnwise(routes.revealNumbers, {
      params: { account, task, record },
      body: { subAccount: subUserId, masked: which },
    });
  };
  const { numbers } = await ask();
  return new Map(numbers.map((one) => [one.masked, one.number]));
}
