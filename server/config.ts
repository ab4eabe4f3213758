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

/** Everything the environment configures. Without a platform, the demo platform is used. */
export interface ServerConfig extends ClipPlaces {
  platform?: Platform;
  store: StoreConfig;
  /** How many days copies of reviewed calls are kept. */
  retentionDays: number;
  /** The host names to answer to beside this machine's own; undefined for all names. */
  hostNames?: readonly string[];
  host: string;
  port: number;
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
    VOICE_HOSTS: listOf(parseVoiceHost, 'host or host:port'),
    VOICE_PATHS: listOf(parseVoicePath, 'paths that begin with /'),
    ALLOWED_HOSTS: listOf(parseHostName, 'host names without ports'),
    DATABASE_URL: z
      .string()
      .regex(/^postgres(ql)?:\/\/./, 'must be a postgresql:// address')
      .optional(),
    DATA_DIR: z
      .string()
      .default(join(projectRoot, 'data'))
      .transform((path) => resolve(path)),
    RETENTION_DAYS: z
      .string()
      .regex(/^[1-9]\d{0,4}$/, 'must be a whole number of days from 1 to 99999')
      .transform(Number)
      .default(365),
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
  const { RETENTION_DAYS: retentionDays } = parsed.data;
  const { VOICE_HOSTS: voiceHosts, VOICE_PATHS: voicePaths, ALLOWED_HOSTS: names } = parsed.data;
  return {
    ...(url !== undefined && token !== undefined ? { platform: { url, token } } : {}),
    store: { dataDir, ...(databaseUrl === undefined ? {} : { databaseUrl }) },
    ...(isLoopback(host) || names.length > 0 ? { hostNames: names } : {}),
    ...{ voiceHosts, voicePaths, retentionDays, host, port },
  };
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

function parseVoicePath(entry: string): string | undefined {
  if (!/^\/[^\s?#]*$/.test(entry)) return undefined;
  const { pathname } = new URL(entry, 'http://platform');
  return hasDotSegment(entry) ? undefined : pathname;
}

function parseHostName(entry: string): string | undefined {
  const host = parseVoiceHost(entry);
  return host?.port === undefined ? host?.hostname : undefined;
}

function parseVoiceHost(entry: string): VoiceHost | undefined {
  const [, host, port] = HOST_AND_PORT.exec(entry) ?? [];
  if (host === undefined || !URL.canParse(`http://${host}/`) || Number(port ?? 0) > MAX_PORT) {
    return undefined;
  }
  const { hostname } = new URL(`http://${host}/`);
  return port === undefined ? { hostname } : { hostname, port: Number(port) };
}
