import { expect, test } from 'vitest';
import { CALL, CLIP, clipUrl, sendJson, startBoth, WAV } from '../testing.ts';

async function startPlatform() {
  const { platform, gateway } = await startBoth((req, res) => {
    if (req.url?.includes('voice')) res.writeHead(200, { 'content-type': 'audio/wav' }).end(WAV);
    else sendJson(res, { code: 200 });
  });
  const urls = [gateway.origin + CALL, clipUrl(gateway, `${platform.origin}${CLIP}`)];
  const ask = (headers: Record<string, string>) =>
    Promise.all(urls.map((url) => fetch(url, { headers })));
  return { platform, gateway, ask };
}

test.each([{ 'sec-fetch-site': 'same-origin' }, { 'sec-fetch-site': 'none' }, {}])(
  'calls and clips are given to Turnwise’s own pages, to a person and to tools: %j',
  async (headers) => {
    const { ask } = await startPlatform();
    for (const response of await ask(headers)) expect(response.status).toBe(200);
  },
);

test.each([
  { 'sec-fetch-site': 'cross-site' },
  { 'sec-fetch-site': 'same-site' },
  { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors', 'sec-fetch-dest': 'audio' },
  { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate' },
  { origin: 'https://evil.example' },
  { origin: 'null' },
])(
  'calls and clips are refused to other pages, and the platform is not asked: %j',
  async (headers) => {
    const { platform, ask } = await startPlatform();
    for (const response of await ask(headers)) {
      expect(response.status).toBe(403);
      expect(response.headers.get('x-turnwise-error')).toBe('foreign-page');
      expect(response.headers.get('cache-control')).toBe('no-store');
      expect(await response.json()).toMatchObject({ code: 403, status: 'error', data: [] });
    }
    expect(platform.requests).toHaveLength(0);
  },
);

test('an origin of its own, as browsers tell it without saying more, is no other page', async () => {
  const { gateway, ask } = await startPlatform();
  for (const response of await ask({ origin: gateway.origin })) expect(response.status).toBe(200);
});
