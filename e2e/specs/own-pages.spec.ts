import { callPath, exampleId } from '../demo-calls.ts';
import { soundLink } from '../fake-platform.ts';
import { expect, test } from '../fixtures.ts';

for (const [site, host] of [
  ['another port', '127.0.0.1'],
  ['another site', 'localhost'],
] as const) {
  test(`nothing is fetched from the platform for a page of ${site}`, async ({
    page,
    otherPlatform,
    expectFaults,
  }) => {
    const { url, origin, asked, heard } = otherPlatform;
    const clip = encodeURIComponent(soundLink(url, [{ ms: 100, amplitude: 1000 }]));
    await page.goto(`${url.replace('127.0.0.1', host)}/a-page-of-its-own`);
    const before = asked.length;
    // The browser keeps the answers to itself, too.
    expectFaults(/^net::ERR_BLOCKED_BY_RESPONSE/);
    for (const path of [`/agent-api${callPath(exampleId)}`, `/voice?src=${clip}`]) {
      const fetching = page.evaluate((to) => fetch(to, { mode: 'no-cors' }), origin + path);
      await expect(fetching).rejects.toThrow('Failed to fetch');
    }
    expect(asked).toHaveLength(before);
    expect(heard).toEqual([]);
  });
}
