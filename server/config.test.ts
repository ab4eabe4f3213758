import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parseConfig } from './config.ts';
import { projectRoot } from './project-root.ts';

const TOKEN = 'secret-partner-token';

test('an empty environment means the demo platform on a loopback port', () => {
  const names = ['PLATFORM_URL', 'PLATFORM_TOKEN', 'VOICE_HOSTS', 'VOICE_PATHS', 'HOST', 'PORT'];
  const nothing = Object.fromEntries([...names, 'AUTH', 'PUBLIC_URL'].map((name) => [name, ' ']));
  const defaults = {
    ...{ accounts: [], requestsPerMinute: 60, voiceHosts: [], voicePaths: [] },
    store: { dataDir: join(projectRoot, 'data') },
    ...{ host: '127.0.0.1', port: 8080, retentionDays: 365 },
    ...{ auth: { kind: 'none' }, sessions: { hours: 12, idleMinutes: 60 } },
  };
  expect(parseConfig({})).toEqual(defaults);
  expect(parseConfig(nothing)).toEqual(defaults);
});

test('a full environment is read', () => {
  const env = {
    PLATFORM_URL: 'https://platform.example/api/agent-api',
    PLATFORM_TOKEN: TOKEN,
    PLATFORM_ACCOUNTS: 'u1, u1/s1',
    PLATFORM_RATE: '600',
    VOICE_HOSTS: 'Clips.example, files.example:8443,[::1]:80',
    VOICE_PATHS: '/saas/clip, /录音/',
    AUTH: 'oidc',
    OIDC_ISSUER: 'https://login.example/realm',
    OIDC_CLIENT_ID: 'turnwise',
    OIDC_CLIENT_SECRET: 'secret',
    PUBLIC_URL: 'https://Turnwise.example',
    SESSION_HOURS: '8',
    SESSION_IDLE_MINUTES: '15',
    DATABASE_URL: 'postgresql://turnwise:secret@db.example/turnwise',
    DATA_DIR: '/var/lib/turnwise',
    RETENTION_DAYS: '30',
    HOOK_SECRET: 'a-secret_of~16.or-more',
    HOST: '0.0.0.0',
    PORT: '0',
  };
  expect(parseConfig(env)).toEqual({
    platform: { url: 'https://platform.example/api/agent-api', token: TOKEN },
    accounts: [
      { account: 'u1', subAccount: null },
      { account: 'u1', subAccount: 's1' },
    ],
    requestsPerMinute: 600,
    voiceHosts: [
      { hostname: 'clips.example' },
      { hostname: 'files.example', port: 8443 },
      { hostname: '[::1]', port: 80 },
    ],
    voicePaths: ['/saas/clip', '/%E5%BD%95%E9%9F%B3/'],
    auth: {
      ...{ kind: 'oidc', clientId: 'turnwise', clientSecret: 'secret' },
      issuer: new URL('https://login.example/realm'),
    },
    publicUrl: new URL('https://turnwise.example/'),
    sessions: { hours: 8, idleMinutes: 15 },
    store: {
      dataDir: '/var/lib/turnwise',
      databaseUrl: 'postgresql://turnwise:secret@db.example/turnwise',
    },
    retentionDays: 30,
    hookSecret: 'a-secret_of~16.or-more',
    host: '0.0.0.0',
    port: 0,
  });
});

test.each([
  [{ HOST: '0.0.0.0' }, 'AUTH is required when HOST is not this computer alone: local or oidc'],
  [{ HOST: '192.168.1.5' }, 'AUTH is required when HOST is not this computer alone: local or oidc'],
  [
    { HOST: '0.0.0.0', AUTH: 'local' },
    'PUBLIC_URL is required when AUTH is oidc or HOST is not this computer alone',
  ],
  [
    { PUBLIC_URL: 'https://turnwise.example' },
    'AUTH is required when PUBLIC_URL is not this computer alone: local or oidc',
  ],
  [
    { AUTH: 'local', PUBLIC_URL: 'http://turnwise.example' },
    'PUBLIC_URL must be an https URL: without TLS, passwords could be read on their way',
  ],
  [
    { AUTH: 'oidc', PUBLIC_URL: 'https://turnwise.example' },
    'OIDC_ISSUER is required when AUTH is oidc',
  ],
])('%j cannot be: %s', (env, line) => {
  expect(() => parseConfig(env)).toThrow(line);
});

test.each(['127.0.0.1', 'localhost', '::1'])('on %s nobody has to sign in', (HOST) => {
  expect(parseConfig({ HOST }).auth).toEqual({ kind: 'none' });
});

test.each([
  ['PLATFORM_URL', 'platform.example'],
  ['PLATFORM_URL', 'ftp://platform.example'],
  ['PLATFORM_URL', 'https://user:pw@platform.example'],
  ['PLATFORM_URL', 'https://platform.example/?a=b'],
  ['PLATFORM_URL', 'https://platform.example/#'],
  ['PLATFORM_TOKEN', 'two words'],
  ['DATABASE_URL', 'mysql://db.example/turnwise'],
  ['DATABASE_URL', 'db.example'],
  ['RETENTION_DAYS', '0'],
  ['RETENTION_DAYS', 'a year'],
  ['HOOK_SECRET', 'fifteen-letters'],
  ['HOOK_SECRET', 'not/of/one/segment'],
  ['VOICE_HOSTS', 'https://clips.example'],
  ['VOICE_HOSTS', 'clips.example:99999'],
  ['VOICE_HOSTS', '*.clips.example'],
  ['PLATFORM_ACCOUNTS', 'u1/s1/t1'],
  ['PLATFORM_ACCOUNTS', 'u 1'],
  ['PLATFORM_RATE', '0'],
  ['VOICE_PATHS', 'download-voice'],
  ['VOICE_PATHS', 'https://clips.example/'],
  ['VOICE_PATHS', '/clips/../'],
  ['VOICE_PATHS', '/clips?key='],
  ['AUTH', 'none'],
  ['PUBLIC_URL', 'https://turnwise.example/base'],
  ['PUBLIC_URL', 'turnwise.example'],
  ['OIDC_ISSUER', 'http://login.example'],
  ['SESSION_HOURS', '0'],
  ['SESSION_IDLE_MINUTES', '1.5'],
  ['HOST', 'http://0.0.0.0'],
  ['PORT', '65536'],
  ['PORT', '80a'],
  ['PORT', '-1'],
])('a wrong %s is one line that names it: %s', (name, value) => {
  const env = { PLATFORM_URL: 'https://platform.example', PLATFORM_TOKEN: TOKEN, [name]: value };
  expect(() => parseConfig(env)).toThrow(new RegExp(`^${name} must be [^\\n]+$`));
});

test('a platform without a token is one line that names PLATFORM_TOKEN', () => {
  const env = { PLATFORM_URL: 'https://platform.example' };
  expect(() => parseConfig(env)).toThrow(/^PLATFORM_TOKEN is required when PLATFORM_URL is set$/);
});

test('every wrong variable has its line, and the token is in none', () => {
  const env = { PLATFORM_URL: 'nonsense', PLATFORM_TOKEN: `${TOKEN} ${TOKEN}`, PORT: 'x' };
  expect(() => parseConfig(env)).toThrow(/^PLATFORM_URL .+\nPLATFORM_TOKEN .+\nPORT .+$/);
  expect(() => parseConfig(env)).not.toThrow(TOKEN);
});
