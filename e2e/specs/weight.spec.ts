import type { Page, Response } from '@playwright/test';
import { callPath } from '../demo-calls.ts';
import { expect, test } from '../fixtures.ts';

const mostScriptKb = 180;
const mostStyleKb = 8;

/** What a page takes off the wire, compressed, in kB; its requests for anything but audio. */
interface Weight {
  scriptKb: number;
  styleKb: number;
  requests: string[];
}

async function weigh(page: Page, open: () => Promise<void>): Promise<Weight> {
  const responses: Response[] = [];
  page.on('response', (response) => responses.push(response));
  await open();
  await page.waitForLoadState('networkidle');
  const weight: Weight = { scriptKb: 0, styleKb: 0, requests: [] };
  for (const response of responses) {
    const request = response.request();
    if (response.url().includes('voice')) continue;
    weight.requests.push(new URL(response.url()).pathname);
    const { responseBodySize } = await request.sizes();
    if (request.resourceType() === 'script') weight.scriptKb += responseBodySize / 1024;
    if (request.resourceType() === 'stylesheet') weight.styleKb += responseBodySize / 1024;
  }
  return weight;
}

interface Drawn {
  /** Of the document and its open shadow trees. */
  nodes: number;
  /** What wavesurfer.js draws: each in a shadow tree of its own. */
  waves: number;
  clips: number;
}

function countDrawn(page: Page): Promise<Drawn> {
  return page.evaluate(() => {
    const drawn = {
      nodes: 0,
      waves: 0,
      clips: document.querySelectorAll('[data-waveform]').length,
    };
    const walk = (node: Node) => {
      drawn.nodes++;
      for (const child of node.childNodes) walk(child);
      if (!(node instanceof Element) || !node.shadowRoot) return;
      drawn.waves++;
      walk(node.shadowRoot);
    };
    walk(document);
    return drawn;
  });
}

test('a call page weighs little, and asks for nothing twice', async ({ callPage, page }) => {
  const { scriptKb, styleKb, requests } = await weigh(page, async () => {
    await callPage.open(callPath('transfer-answered'));
    await expect(callPage.timeline.locator('[data-clip="ready"]').first()).toBeAttached();
  });
  expect(scriptKb).toBeLessThan(mostScriptKb);
  expect(styleKb).toBeLessThan(mostStyleKb);
  expect(new Set(requests).size).toBe(requests.length);
  // The headless shell does not ask for the icon; the full browser does.
  expect(requests.length).toBeLessThanOrEqual(17);
  // Who only reads loads nothing of reviewing.
  expect(requests.filter((path) => /review|^\/api\//.test(path))).toEqual([]);
});

test('the opening page has the call page come with it, and fetches no call', async ({
  openPage,
  page,
}) => {
  const { scriptKb, styleKb, requests } = await weigh(page, () => openPage.goto());
  expect(scriptKb).toBeLessThan(mostScriptKb);
  expect(styleKb).toBeLessThan(mostStyleKb);
  expect(requests.some((path) => /call-page-.*js$/.test(path))).toBe(true);
  expect(requests.filter((path) => path.startsWith('/agent-api'))).toEqual([]);
});

for (const rows of [20, 1000, 10_000]) {
  test(`a call of ${rows} rows keeps at most 3000 nodes, and draws only what is in view`, async ({
    callPage,
    page,
  }) => {
    await callPage.open(callPath(`rows-${rows}`));
    for (const part of [0, 0.5, 1]) {
      await callPage.timeline.evaluate((scroller, at) => {
        scroller.scrollTop = scroller.scrollHeight * at;
      }, part);
      await expect(callPage.timeline.locator('[data-clip="ready"]').first()).toBeAttached();
      await expect(async () => {
        const { nodes, waves, clips } = await countDrawn(page);
        expect(nodes).toBeLessThanOrEqual(3000);
        expect(clips).toBeGreaterThan(0);
        expect(clips).toBeLessThanOrEqual(40);
        // Beside the clips in view, the whole call is drawn twice: large and as a minimap.
        expect(waves).toBeGreaterThan(2);
        expect(waves).toBeLessThanOrEqual(clips + 2);
      }).toPass();
    }
  });
}

test('a waveform that left the view leaves no drawing behind', async ({ callPage, page }) => {
  await callPage.open(callPath('rows-1000'));
  await expect(callPage.timeline.locator('[data-clip="ready"]').first()).toBeAttached();
  const scroller = callPage.timeline;
  await expect.poll(async () => (await countDrawn(page)).waves).toBeGreaterThan(4);
  const drawn = await scroller.evaluateHandle((section) =>
    [...section.querySelectorAll('[data-waveform] > div')].flatMap((host) => [
      ...(host.shadowRoot?.querySelectorAll('canvas') ?? []),
    ]),
  );
  const countLeft = () =>
    drawn.evaluate((canvases) => canvases.filter(({ width }) => width > 0).length);
  expect(await countLeft()).toBeGreaterThan(2);
  await scroller.evaluate((section) => {
    section.scrollTop = section.scrollHeight;
  });
  await expect.poll(countLeft).toBe(0);
});
