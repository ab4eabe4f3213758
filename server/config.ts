import { join, resolve } from 'node:path';
import { z } from 'zod';
import { hasDotSegment } from './http/dot-segments.ts';
import { isLoopback } from './http/host-guard.ts';
import { projectRoot } from './project-root.ts';

/** The platform the gateway speaks for, and the partner token that opens it. */
export interface Platform {
  /** Absolute http(s) URL, base path included, with or without a final slash. */
  url: string;
  token: string;
}

/** A host that clips may come from. Without a port, the default port of the link's scheme. */
interface VoiceHost {
  hostname: string;
  port?: number;
}

/** Where clips may come from. */
export interface ClipPlaces {
  /** Beside the platform's own. */
  voiceHosts: readonly VoiceHost[];
  /** On the platform's host, beside the documented one: a path, or a folder with a final slash. */
  voicePaths: readonly string[];
}

/** Where Turnwise keeps what is its own. */
export interface StoreConfig {
  /** A PostgreSQL server's database; undefined for one embedded under `dataDir`. */
  databaseUrl?: string;
  /** Absolute. */
  dataDir: string;
}

/** An account of the platform, or one of its sub-accounts. */
export interface PlatformAccount {
  account: string;
  subAccount: string | null;
}

/** How people sign in. */
export type Auth =
  | { kind: 'none' }
  | { kind: 'local' }
  | { kind: 'oidc'; issuer: URL; clientId: string; clientSecret: string };

/** How long one stays signed in. */
export interface SessionLimits {
  hours: number;
  /** Without any request. */
  idleMinutes: number;
}

/** Everything the environment configures. Without a platform, the demo platform is used. */
export interface ServerConfig extends ClipPlaces {
  platform?: Platform;
  /** Whose lists of tasks and calls are read. */
  accounts: readonly PlatformAccount[];
  /** How many requests a minute the platform allows. */
  requestsPerMinute: number;
  store: StoreConfig;
  /** How many days copies of reviewed calls are kept. */
  retentionDays: number;
  auth: Auth;
  sessions: SessionLimits;
  /** What a platform that pushes hang-ups has to know; where there is none, it cannot push. */
  hookSecret?: string;
  /** The origin under which browsers reach Turnwise, where that is not the address it listens on. */
  publicUrl?: URL;
  host: string;
  port: number;
}

/** Where browsers reach Turnwise, with a final slash. */
export function originOf({ publicUrl, host, port }: ServerConfig): string {
  return publicUrl?.href ?? `http://${host.includes(':') ? `[${host}]` : host}:${port}/`;
}

/** Something in the environment that keeps the program from starting: a line a problem, no secrets. */
export class ConfigError extends Error {}

const HOST_AND_PORT = /^(\[[\da-f:.]+\]|[\p{L}\p{N}._-]+)(?::(\d{1,5}))?$/iu;
const MAX_PORT = 65_535;

const environment = z
  .object({
    PLATFORM_URL: z
      .string()
      .refine(isPlainHttpUrl, 'must be an http(s) URL without credentials, query or fragment')
      .optional(),
    PLATFORM_TOKEN: z
      .string()
      .regex(/^[\x21-\x7e]+$/, 'must be printable ASCII without spaces')
      .optional(),
    PLATFORM_ACCOUNTS: listOf(parseAccount, 'accounts, or account/sub-account'),
    PLATFORM_RATE: wholeNumber('requests a minute', 1_000_000).default(60),
    VOICE_HOSTS: listOf(parseVoiceHost, 'host or host:port'),
    VOICE_PATHS: listOf(parseVoicePath, 'paths that begin with /'),
    AUTH: z.enum(['local', 'oidc'], 'must be local or oidc').optional(),
    OIDC_ISSUER: z.string().refine(isIssuer, 'must be an https URL').optional(),
    OIDC_CLIENT_ID: z.string().optional(),
    OIDC_CLIENT_SECRET: z.string().optional(),
    PUBLIC_URL: z
      .string()
      .refine(isOrigin, 'must be an http(s) URL without a path')
      .transform((url) => new URL(url))
      .optional(),
    SESSION_HOURS: wholeNumber('hours', 720).default(12),
    SESSION_IDLE_MINUTES: wholeNumber('minutes', 43_200).default(60),
    DATABASE_URL: z
      .string()
      .regex(/^postgres(ql)?:\/\/./, 'must be a postgresql:// address')
      .optional(),
    DATA_DIR: z
      .string()
      .default(join(projectRoot, 'data'))
      .transform((path) => resolve(path)),
    RETENTION_DAYS: wholeNumber('days', 99_999).default(365),
    HOOK_SECRET: z
      .string()
      .regex(/^[\w.~-]{16,200}$/, 'must be 16 to 200 letters, digits or signs of . ~ - _')
      .optional(),
    HOST: z
      .string()
      .regex(/^[\w.:-]+$/, 'must be a host name or an IP address')
      .default('127.0.0.1'),
    PORT: z
      .string()
      .regex(/^\d{1,5}$/, `must be a whole number from 0 to ${MAX_PORT}`)
      .transform(Number)
      .refine((port) => port <= MAX_PORT, `must be a whole number from 0 to ${MAX_PORT}`)
      .default(8080),
  })
  .refine((env) => env.PLATFORM_URL === undefined || env.PLATFORM_TOKEN !== undefined, {
    path: ['PLATFORM_TOKEN'],
    message: 'is required when PLATFORM_URL is set',
    when: () => true,
  })
  .superRefine((env, context) => {
    if (context.issues.length > 0) return;
    const report = (name: string, message: string) => {
      context.addIssue({ code: 'custom', path: [name], message });
    };
    const isOpen = !isLoopback(env.HOST);
    const { PUBLIC_URL: publicUrl } = env;
    const isPublic = publicUrl !== undefined && !isLoopback(publicUrl.hostname);
    if (isOpen && env.AUTH === undefined) {
      report('AUTH', 'is required when HOST is not this computer alone: local or oidc');
    }
    if (isPublic && env.AUTH === undefined && !isOpen) {
      report('AUTH', 'is required when PUBLIC_URL is not this computer alone: local or oidc');
    }
    if (isPublic && publicUrl.protocol !== 'https:') {
      report(
        'PUBLIC_URL',
        'must be an https URL: without TLS, passwords could be read on their way',
      );
    }
    if (env.AUTH === 'oidc') {
      for (const name of ['OIDC_ISSUER', 'OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET'] as const) {
        if (env[name] === undefined) report(name, 'is required when AUTH is oidc');
      }
    }
    if (env.PUBLIC_URL === undefined && (env.AUTH === 'oidc' || (env.AUTH && isOpen))) {
      report('PUBLIC_URL', 'is required when AUTH is oidc or HOST is not this computer alone');
    }
  });

/** Reads the configuration; an empty or blank variable counts as not set. Throws ConfigError. */
export function parseConfig(env: Record<string, string | undefined>): ServerConfig {
  const given = Object.entries(env).map(([name, value]) => [name, value?.trim() || undefined]);
  const parsed = environment.safeParse(Object.fromEntries(given));
  if (!parsed.success) {
    const lines = parsed.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`);
    throw new ConfigError(lines.join('\n'));
  }
  const { PLATFORM_URL: url, PLATFORM_TOKEN: token, HOST: host, PORT: port } = parsed.data;
  const { DATABASE_URL: databaseUrl, DATA_DIR: dataDir } = parsed.data;
  const { PLATFORM_ACCOUNTS: accounts, PLATFORM_RATE: requestsPerMinute } = parsed.data;
  const { RETENTION_DAYS: retentionDays, HOOK_SECRET: hookSecret } = parsed.data;
  const { VOICE_HOSTS: voiceHosts, VOICE_PATHS: voicePaths, PUBLIC_URL: publicUrl } = parsed.data;
  const { SESSION_HOURS: hours, SESSION_IDLE_MINUTES: idleMinutes } = parsed.data;
  return {
    ...(url !== undefined && token !== undefined ? { platform: { url, token } } : {}),
    store: { dataDir, ...(databaseUrl === undefined ? {} : { databaseUrl }) },
    ...(publicUrl === undefined ? {} : { publicUrl }),
    ...(hookSecret === undefined ? {} : { hookSecret }),
    auth: authOf(parsed.data),
    sessions: { hours, idleMinutes },
    ...{ accounts, requestsPerMinute, voiceHosts, voicePaths, retentionDays, host, port },
  };
}

function authOf(env: z.output<typeof environment>): Auth {
  const { AUTH: kind = 'none', OIDC_ISSUER: issuer } = env;
  const { OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: clientSecret } = env;
  if (kind !== 'oidc') return { kind };
  if (issuer === undefined || clientId === undefined || clientSecret === undefined) {
    throw new ConfigError('AUTH oidc lacks its OIDC_ variables.');
  }
  return { kind, issuer: new URL(issuer), clientId, clientSecret };
}

function wholeNumber(what: string, most: number) {
  const message = `must be a whole number of ${what} from 1 to ${most}`;
  return z
    .string()
    .regex(/^[1-9]\d{0,8}$/, message)
    .transform(Number)
    .refine((number) => number <= most, message);
}

function isOrigin(text: string): boolean {
  return isPlainHttpUrl(text) && new URL(text).pathname === '/';
}

/** A provider on this machine may do without TLS. */
function isIssuer(text: string): boolean {
  if (!isPlainHttpUrl(text)) return false;
  const { protocol, hostname } = new URL(text);
  return protocol === 'https:' || isLoopback(hostname);
}

function isPlainHttpUrl(text: string): boolean {
  if (!URL.canParse(text) || /[?#]/.test(text)) return false;
  const url = new URL(text);
  return /^https?:$/.test(url.protocol) && url.username === '' && url.password === '';
}

/** A variable that holds entries separated by commas, or none. */
function listOf<T>(parse: (entry: string) => T | undefined, what: string) {
  return z
    .string()
    .default('')
    .transform((list, context) => {
      const entries = list.split(',').map((entry) => entry.trim());
      const parsed = entries.filter((entry) => entry !== '').map(parse);
      if (parsed.every((entry) => entry !== undefined)) return parsed;
      context.addIssue(`must be a comma-separated list of ${what}`);
      return z.NEVER;
    });
}

function parseAccount(entry: string): PlatformAccount | undefined {
  const [account = '', subAccount = null, ...rest] = entry.split('/');
  if (rest.length > 0 || account === '' || subAccount === '' || /\s/.test(entry)) return undefined;
  return { account, subAccount };
}

function parseVoicePath(entry: string): string | undefined {
  if (!/^\/[^\s?#]*$/.test(entry)) return undefined;
  const { pathname } = new URL(entry, 'http://platform');
  return hasDotSegment(entry) ? undefined : pathname;
}

function parseVoiceHost(entry: string): VoiceHost | undefined {
  const [, host, port] = HOST_AND_PORT.exec(entry) ?? [];
  if (host === undefined || !URL.canParse(`http://${host}/`) || Number(port ?? 0) > MAX_PORT) {
    return undefined;
  }
  const { hostname } = new URL(`http://${host}/`);
  return port === undefined ? { hostname } : { hostname, port: Number(port) };
}
