import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parseConfig } from './config.ts';
import { projectRoot } from './project-root.ts';

const TOKEN = 'secret-partner-token';

test('an empty environment means the demo platform on a loopback port', () => {
  const names = ['PLATFORM_URL', 'PLATFORM_TOKEN', 'VOICE_HOSTS', 'VOICE_PATHS', 'HOST', 'PORT'];
  const nothing = Object.fromEntries([...names, 'ALLOWED_HOSTS'].map((name) => [name, ' ']));
  const defaults = {
    ...{ voiceHosts: [], voicePaths: [], hostNames: [] },
    store: { dataDir: join(projectRoot, 'data') },
    ...{ host: '127.0.0.1', port: 8080, retentionDays: 365 },
  };
  expect(parseConfig({})).toEqual(defaults);
  expect(parseConfig(nothing)).toEqual(defaults);
});

test('a full environment is read', () => {
  const env = {
    PLATFORM_URL: 'https://platform.example/api/agent-api',
    PLATFORM_TOKEN: TOKEN,
    VOICE_HOSTS: 'Clips.example, files.example:8443,[::1]:80',
    VOICE_PATHS: '/saas/clip, /录音/',
    ALLOWED_HOSTS: 'Turnwise.example, [2001:db8::1]',
    DATABASE_URL: 'postgresql://turnwise:secret@db.example/turnwise',
    DATA_DIR: '/var/lib/turnwise',
    RETENTION_DAYS: '30',
    HOST: '0.0.0.0',
    PORT: '0',
  };
  expect(parseConfig(env)).toEqual({
    platform: { url: 'https://platform.example/api/agent-api', token: TOKEN },
    voiceHosts: [
      { hostname: 'clips.example' },
      { hostname: 'files.example', port: 8443 },
      { hostname: '[::1]', port: 80 },
    ],
    voicePaths: ['/saas/clip', '/%E5%BD%95%E9%9F%B3/'],
    hostNames: ['turnwise.example', '[2001:db8::1]'],
    store: {
      dataDir: '/var/lib/turnwise',
      databaseUrl: 'postgresql://turnwise:secret@db.example/turnwise',
    },
    retentionDays: 30,
    host: '0.0.0.0',
    port: 0,
  });
});

test.each([
  ['127.0.0.1', []],
  ['localhost', []],
  ['::1', []],
  ['0.0.0.0', undefined],
  ['192.168.1.5', undefined],
])('listening on %s answers to the host names %s', (HOST, names) => {
  expect(parseConfig({ HOST }).hostNames).toEqual(names);
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
  ['VOICE_HOSTS', 'https://clips.example'],
  ['VOICE_HOSTS', 'clips.example:99999'],
  ['VOICE_HOSTS', '*.clips.example'],
  ['VOICE_PATHS', 'download-voice'],
  ['VOICE_PATHS', 'https://clips.example/'],
  ['VOICE_PATHS', '/clips/../'],
  ['VOICE_PATHS', '/clips?key='],
  ['ALLOWED_HOSTS', 'turnwise.example:8080'],
  ['ALLOWED_HOSTS', '*'],
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
