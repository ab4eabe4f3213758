import { randomBytes } from 'node:crypto';
import type { Platform, PlatformAccount, ServerConfig } from './config.ts';
import type { DemoCallEntry } from './demo-platform/catalogue.ts';
import type { Running } from './running.ts';

/** The platform in use: the configured one, or the demo platform with its calls. */
interface ChosenPlatform extends Running {
  platform: Platform;
  /** Whose lists of tasks and calls are read. */
  accounts: readonly PlatformAccount[];
  /** Infinite where it has no limit. */
  requestsPerMinute: number;
  demoCalls: readonly DemoCallEntry[];
  /** The path of a call worth opening first. */
  examplePath?: string;
}

type PlatformConfig = Pick<ServerConfig, 'platform' | 'accounts' | 'requestsPerMinute'>;

/** Uses the configured platform or, without one, starts the demo platform on a loopback port. */
export async function choosePlatform({
  platform,
  accounts,
  requestsPerMinute,
}: PlatformConfig): Promise<ChosenPlatform> {
  if (platform) {
    return { ...{ platform, accounts, requestsPerMinute }, demoCalls: [], stop: async () => {} };
  }
  // Imported only here: a server with a platform of its own has no use for the demo's calls.
  const { startDemoPlatform } = await import('./demo-platform/start.ts');
  const token = randomBytes(24).toString('base64url');
  const demo = await startDemoPlatform({ token });
  return {
    platform: { url: demo.url, token },
    accounts: demo.accounts,
    requestsPerMinute: Number.POSITIVE_INFINITY,
    demoCalls: demo.calls,
    examplePath: pagePath(demo.exampleCall),
    stop: demo.stop,
  };
}

function pagePath({ userId, taskId, recordId, subUserId }: DemoCallEntry): string {
  const [user, task, record] = [userId, taskId, recordId].map(encodeURIComponent);
  const query = subUserId === undefined ? '' : `?sub_user_id=${encodeURIComponent(subUserId)}`;
  return `/user/${user}/task/${task}/detail/${record}${query}`;
}
