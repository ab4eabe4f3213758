import { expect, test } from 'vitest';
import { createAddressGuard, isPublicAddress } from './address-guard.ts';

const platform = { url: 'https://platform.example/api/agent-api', token: 'x' };
const guard = createAddressGuard(platform, {
  voiceHosts: [{ hostname: 'clips.example' }, { hostname: 'files.example', port: 8443 }],
  voicePaths: ['/saas/clip', '/recordings/'],
});

test.each(['8.8.8.8', '2606:4700::1111'])('%s is public', (address) => {
  expect(isPublicAddress(address)).toBe(true);
});

test.each([
  ...['0.0.0.0', '10.1.2.3', '100.64.0.1', '127.0.0.1', '169.254.169.254', '172.16.0.1'],
  ...['192.168.1.1', '198.18.0.1', '224.0.0.1', '240.0.0.1', '255.255.255.255'],
  ...['::', '::1', '::7f00:1', '::ffff:8.8.8.8', '64:ff9b::a00:1', '2002:7f00:1::', 'fc00::1'],
  ...['fe80::1', 'fe80::1%eth0', 'ff02::1', '2001:db8::1'],
])('%s is not public', (address) => {
  expect(isPublicAddress(address)).toBe(false);
});

test.each([
  'https://platform.example/api/agent-api/download-voice?key=a',
  'https://platform.example/api/agent-api/v2/download-voice',
  'https://platform.example/saas/clip?key=a',
  'https://platform.example/recordings/2023/1.wav',
  'http://clips.example/clip',
  'https://clips.example/clip',
  'https://files.example:8443/clip',
])('%s is fetched', (url) => {
  expect(() => guard(new URL(url))).not.toThrow();
});

test.each([
  'http://platform.example/clip',
  'https://platform.example:8443/clip',
  'https://sub.platform.example/clip',
  'https://platform.example.evil.example/clip',
  'https://clips.example:8443/clip',
  'https://files.example/clip',
])('%s is refused', (url) => {
  expect(() => guard(new URL(url))).toThrow('Clips are not fetched from this host.');
});

test.each([
  '/api/agent-api/user/u/task/t/detail/r',
  '/api/agent-api/settings',
  '/api/agent-api/download-voice/../settings',
  '/api/agent-api/x/..%2f..%2fadmin/download-voice',
  '/api/agent-api/x%5c..%5cdownload-voice/download-voice',
  '/api/agent-api/download-voice/',
  '/api/agent-api/download-voices',
  '/api/agent-apis/download-voice',
  '/download-voice',
  '/saas/clip/more',
  '/recordings',
  '/recordings/%2e%2e/settings',
  '/',
])('the platform’s %s is no clip, and is refused', (path) => {
  const url = new URL(`https://platform.example${path}`);
  expect(() => guard(url)).toThrow(/^Clips are not fetched from this path of the platform/);
});

test('a listed host is not the platform, so it never gets the token', () => {
  const access = { isPlatformHost: false, isPlatformOrigin: false };
  expect(guard(new URL('https://clips.example/clip'))).toEqual(access);
});
