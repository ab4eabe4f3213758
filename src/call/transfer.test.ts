import { describe, expect, test } from 'vitest';
import { createEvent } from '../testing/builders.ts';
import { type TransferLeg, toTransfer } from './transfer.ts';

const noLeg: TransferLeg = { callid: null, number: null, startedAt: null, answeredAt: null };

function transferOf(leg: Partial<TransferLeg>, ...statuses: (number | null)[]) {
  const events = statuses.map((bridgeStatus) => createEvent({ bridgeStatus }));
  return toTransfer({ ...noLeg, ...leg }, events);
}

describe('a transfer', () => {
  test.for([[[]], [[null, 0]]] as const)('is none when nothing speaks of it: %j', ([statuses]) => {
    expect(transferOf({}, ...statuses)).toBeNull();
  });

  test.for<[Partial<TransferLeg>, number[], string]>([
    [{ answeredAt: 1 }, [], 'answered'],
    [{ answeredAt: 1 }, [2], 'answered'],
    [{}, [4], 'answered'],
    [{}, [1, 4], 'answered'],
    [{}, [5], 'answered'],
    [{}, [2], 'failed'],
    [{}, [3], 'failed'],
    [{ startedAt: 1 }, [], 'failed'],
    [{ callid: 'leg' }, [], 'unknown'],
    [{ number: '8002' }, [], 'unknown'],
    [{}, [1], 'unknown'],
    [{}, [8], 'unknown'],
  ])('with the leg %j and the states %j is %s', ([leg, statuses, outcome]) => {
    expect(transferOf(leg, ...statuses)?.outcome).toBe(outcome);
  });

  test('names each state of its rows once', () => {
    expect(transferOf({}, 0, 1, 1, null, 4)?.statuses).toEqual([1, 4]);
  });

  test.for([
    [1000, 7000, 6000],
    [1000, 1000, 0],
    [7000, 1000, null],
    [null, 1000, null],
    [1000, null, null],
  ] as const)('begun at %j and answered at %j waited %j ms', ([startedAt, answeredAt, waitMs]) => {
    expect(transferOf({ startedAt, answeredAt })?.waitMs).toBe(waitMs);
  });
});
