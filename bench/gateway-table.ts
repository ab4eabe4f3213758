import { Agent, request } from 'undici';
import { callPath } from '../e2e/demo-calls.ts';
import { peakMemoryMb, type Served, serve } from './processes.ts';
import { median } from './statistics.ts';

type Encoding = 'identity' | 'gzip';

/** A proxy before a platform whose answers are 25 MB each, 100 at once. */
export interface GatewayRow {
  proxy: string;
  /** What the client asks for; the platform compresses nothing, so a proxy that can does. */
  encoding: Encoding;
  /** The median time of an answer, in ms: the middle of all runs. */
  latencyMs: number;
  /**
   * The most resident memory after the start, and of all, in MB; null where the system does not
   * tell.
   */
  startMb: number | null;
  peakMb: number | null;
  errors: number;
}

const connections = 100;

/** Asks many times at once, and keeps nothing of what comes; how long an answer took in the middle, in ms. */
async function load(proxy: Served, encoding: Encoding) {
  const url = new URL(`agent-api${callPath('any')}`, proxy.url);
  const dispatcher = new Agent({ connections, headersTimeout: 0, bodyTimeout: 0 });
  let errors = 0;
  const ask = async () => {
    const start = performance.now();
    try {
      const headers = { 'accept-encoding': encoding };
      const { statusCode, body } = await request(url, { dispatcher, headers });
      if (statusCode !== 200) errors += 1;
      for await (const _ of body);
    } catch {
      errors += 1;
    }
    return performance.now() - start;
  };
  const times = await Promise.all(Array.from({ length: connections }, ask));
  await dispatcher.close();
  return { latencyMs: median(times), errors };
}

async function measure(
  name: string,
  proxy: Served,
  encoding: Encoding,
  runs: number,
): Promise<GatewayRow> {
  const startMb = peakMemoryMb(proxy.pid);
  const results: Awaited<ReturnType<typeof load>>[] = [];
  for (let run = 0; run < runs; run++) results.push(await load(proxy, encoding));
  const row = {
    proxy: name,
    encoding,
    latencyMs: median(results.map(({ latencyMs }) => latencyMs)),
    startMb,
    peakMb: peakMemoryMb(proxy.pid),
    errors: results.reduce((total, { errors }) => total + errors, 0),
  };
  await proxy.stop();
  return row;
}

/** The gateway under load, and the simplest proxy under the same load. */
export async function measureGateway(runs: number): Promise<GatewayRow[]> {
  const platform = await serve('dist/bench/upstream.js');
  const env = { PLATFORM_URL: `${platform.url}agent-api`, PLATFORM_TOKEN: 'a-token' };
  const rows: GatewayRow[] = [];
  for (const encoding of ['identity', 'gzip'] as const) {
    const bare = await serve('dist/bench/bare-proxy.js', [platform.url]);
    rows.push(await measure('A bare Node proxy', bare, encoding, runs));
    const gateway = await serve('dist/server/main.js', [], env);
    rows.push(await measure('The gateway', gateway, encoding, runs));
  }
  await platform.stop();
  return rows;
}
