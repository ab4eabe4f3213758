import { m } from '../../messages/index.ts';

const browsers = [
  [/Edg\//, 'Edge'],
  [/MicroMessenger/, 'WeChat'],
  [/Firefox\//, 'Firefox'],
  [/Chrome\//, 'Chrome'],
  [/Safari\//, 'Safari'],
] as const;

const systems = [
  [/Windows/, 'Windows'],
  [/Android/, 'Android'],
  [/iPhone|iPad/, 'iOS'],
  [/Mac OS X/, 'macOS'],
  [/Linux/, 'Linux'],
] as const;

/** The browser and the system that a `User-Agent` names, as people call them. */
export function deviceWords(agent: string): string {
  const nameIn = (names: readonly (readonly [RegExp, string])[]) =>
    names.find(([pattern]) => pattern.test(agent))?.[1];
  const parts = [nameIn(browsers), nameIn(systems)].filter((name) => name !== undefined);
  return parts.length > 0 ? parts.join(' · ') : m.session_unknown_device();
}
