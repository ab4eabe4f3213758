import { describe, expect, test } from 'vitest';
import { linksOf } from './links.ts';

const period = { from: '2026-01-01', to: '2026-01-30' };
const days = 'from=2026-01-01&to=2026-01-30';

describe('a figure leads', () => {
  test('to its calls, by the filter and what it narrows', () => {
    const links = linksOf({ account: 'u1', task: 't1' }, period);
    expect(links.calls({})).toBe(`/calls?account=u1&task=t1&${days}`);
    expect(links.calls({ connected: 'yes' }, '-talk')).toBe(
      `/calls?account=u1&task=t1&${days}&connected=yes&sort=-talk`,
    );
    expect(links.day('2026-01-03')).toBe('/calls?account=u1&task=t1&from=2026-01-03&to=2026-01-03');
  });

  test('nowhere where no filter says which calls those are', () => {
    expect(linksOf({ level: 'A' }, period).calls({ level: 'B' })).toBeUndefined();
    expect(linksOf({ transfer: 'none' }, period).calls({ transfer: 'any' })).toBeUndefined();
    const atNode = linksOf({ foundAt: 'opening' }, period);
    expect(atNode.calls({ finding: 'risk-word' })).toBeUndefined();
    const ofKind = linksOf({ finding: 'risk-word' }, period);
    expect(ofKind.calls({ finding: 'risk-word', foundAt: 'opening' })).toContain('foundAt=opening');
  });

  test('to its reviews, which only account and task narrow', () => {
    const links = linksOf({ account: 'u1', task: 't1', level: 'A' }, period);
    expect(links.reviews({ fatal: 'yes' })).toBe(`/reviews?account=u1&task=t1&${days}&fatal=yes`);
  });
});
