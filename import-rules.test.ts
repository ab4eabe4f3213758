import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { cruise } from 'dependency-cruiser';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import rules from './.dependency-cruiser.mjs';

/** A project that keeps the rules: each file, and what it imports. */
const kept: Record<string, string> = {
  'src/main.ts': "import './index.css'; await import('./app/app.tsx');",
  'src/index.css': '',
  'src/app/app.tsx': "export const a = () => <b>{import('../call-page/page.tsx')}</b>;",
  'src/call-page/page.tsx':
    "import '../api/client.ts'; import { m } from '../messages/index.ts'; m;",
  'src/call-page/header/title.tsx': "import type { Call } from '../../call/types.ts';",
  'src/open-call/form.tsx': "import '../ui/button.tsx';",
  'src/api/client.ts': "import { z } from 'zod'; import '../wire/read.ts'; z;",
  'src/wire/read.ts': "import { z } from 'zod'; import '../call/types.ts'; z;",
  'src/insight/lint.ts': "import '../call/types.ts';",
  'src/contract/routes.ts': "import '../call/types.ts';",
  'src/player/wave.ts': "import WaveSurfer from 'wavesurfer.js'; WaveSurfer;",
  'src/player/player.ts': "import '../call/types.ts'; import { useState } from 'react'; useState;",
  'src/call/types.ts': 'export type Call = 1;',
  'src/call/types.test.ts': "import 'vitest'; import 'node:fs'; import '../testing/builders.ts';",
  'src/messages/index.ts': 'export const m = 1;',
  'src/ui/button.tsx': "import { useState } from 'react'; useState;",
  'src/testing/builders.ts':
    "import '../call/types.ts'; import '../../server/demo-platform/start.ts';",
  'server/main.ts': "import 'node:fs'; import './http/log.ts'; import '../src/contract/routes.ts';",
  'server/main.test.ts': "import '../src/testing/builders.ts';",
  'server/http/log.ts': "import '../config.ts';",
  'server/config.ts': "import { z } from 'zod'; z;",
  'server/project-root.ts': '',
  'server/demo-platform/start.ts': "import '../project-root.ts';",
  'e2e/page.ts': '',
  'bench/main.ts':
    "import '../server/main.ts'; import '../e2e/page.ts'; import '../src/call/types.ts';",
};

/** Each of these breaks the rule beside it, and only that one. */
const broken: [file: string, source: string, rule: string][] = [
  ['src/call/a.ts', "import type { A } from '../api/client.ts';", 'call-imports-one-way'],
  ['src/call/b.ts', "export { m } from '../messages/index.ts';", 'call-imports-one-way'],
  ['src/wire/a.ts', "import '../insight/lint.ts';", 'wire-imports-one-way'],
  ['src/insight/a.ts', "import '../wire/read.ts';", 'insight-imports-one-way'],
  ['src/contract/a.ts', "import '../wire/read.ts';", 'contract-imports-one-way'],
  ['src/call-import/a.ts', "import '../api/client.ts';", 'call-import-imports-one-way'],
  ['src/ui/a.tsx', "import type { Call } from '../call/types.ts';", 'ui-imports-one-way'],
  ['src/messages/a.ts', "import '../ui/button.tsx';", 'messages-imports-one-way'],
  ['src/first-words/a.ts', "import '../api/client.ts';", 'first-words-imports-one-way'],
  ['src/api/a.ts', "import '../player/player.ts';", 'api-imports-one-way'],
  ['src/reviewing/a.ts', "import '../player/player.ts';", 'reviewing-imports-one-way'],
  ['src/people/a.ts', "import '../call-page/page.tsx';", 'people-imports-one-way'],
  ['src/audit/a.ts', "import '../call-page/page.tsx';", 'audit-imports-one-way'],
  ['src/sign-in/a.ts', "import '../call-page/page.tsx';", 'sign-in-imports-one-way'],
  ['src/session/a.ts', "import '../api/client.ts';", 'session-imports-one-way'],
  ['src/scorecards/a.ts', "import '../call-page/page.tsx';", 'scorecards-imports-one-way'],
  ['src/player/a.ts', "import '../api/client.ts';", 'player-imports-one-way'],
  ['src/call-address/a.ts', "import '../api/client.ts';", 'call-address-imports-one-way'],
  ['src/call-page/panels/a.tsx', "import '../../open-call/form.tsx';", 'call-page-imports-one-way'],
  ['src/call-page/b.tsx', "export type { A } from '../app/app.tsx';", 'call-page-imports-one-way'],
  ['src/open-call/a.tsx', "await import('../call-page/page.tsx');", 'open-call-imports-one-way'],
  ['src/table/a.tsx', "import '../api/client.ts';", 'table-imports-one-way'],
  ['src/calls/a.tsx', "import '../open-call/form.tsx';", 'calls-imports-one-way'],
  ['src/queues/a.tsx', "import '../open-call/form.tsx';", 'queues-imports-one-way'],
  ['src/reviews/a.tsx', "import '../open-call/form.tsx';", 'reviews-imports-one-way'],
  ['src/overview/a.tsx', "import '../open-call/form.tsx';", 'overview-imports-one-way'],
  ['src/app/a.tsx', "import '../main.ts';", 'app-imports-one-way'],
  ['src/testing/a.ts', "import '../../server/main.ts';", 'testing-imports-one-way'],
  ['src/later/a.ts', "import '../call/types.ts';", 'folder-has-rule'],
  ['src/other.ts', "import './player/player.ts';", 'main-starts-the-app'],
  ['src/call-page/c.ts', "import '../testing/builders.ts';", 'only-tests-import-testing'],
  ['src/call/c.ts', "import { useState } from 'react';", 'domain-without-packages'],
  ['src/insight/b.ts', "import { readFileSync } from 'node:fs';", 'domain-without-packages'],
  ['src/wire/b.ts', "import { useState } from 'react';", 'wire-with-zod-only'],
  ['src/contract/b.ts', "import 'node:crypto';", 'contract-with-few-packages'],
  ['src/call-page/d.ts', "import * as z from 'zod/mini';", 'zod-at-the-door'],
  ['src/api/b.ts', "import { Link } from 'react-router';", 'no-react-below-pages'],
  ['src/call-page/e.ts', "import W from 'wavesurfer.js/plugins/zoom';", 'wavesurfer-in-player'],
  ['server/a.ts', "import '../src/ui/button.tsx';", 'server-imports-pure'],
  ['server/b.ts', "import '../e2e/page.ts';", 'server-imports-pure'],
  ['server/http/a.ts', "import '../demo-platform/start.ts';", 'http-knows-no-capability'],
  ['server/demo-platform/a.ts', "import '../http/log.ts';", 'demo-platform-stands-alone'],
  ['e2e/a.ts', "import '../server/main.ts';", 'e2e-stands-outside'],
  ['bench/a.ts', "import '../src/ui/button.tsx';", 'bench-measures-from-outside'],
  ['src/ui/b.tsx', "import './b.tsx';", 'no-circle'],
  ['src/ui/d.tsx', "import './nowhere.tsx';", 'no-unresolved'],
];

let root = '';

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'turnwise-rules-'));
  await symlink(join(import.meta.dirname, 'node_modules'), join(root, 'node_modules'));
});

afterAll(() => rm(root, { recursive: true }));

/** The faults of a project made of these files, as `rule file`. */
async function faultsOf(name: string, files: Record<string, string>): Promise<string[]> {
  const baseDir = join(root, name);
  for (const [path, source] of Object.entries(files)) {
    await mkdir(dirname(join(baseDir, path)), { recursive: true });
    await writeFile(join(baseDir, path), source);
  }
  const { forbidden, options } = rules;
  const { output } = await cruise(['src', 'server', 'e2e', 'bench'], {
    ...options,
    ...{ baseDir, ruleSet: { forbidden }, validate: true },
  });
  if (typeof output === 'string') throw new Error(output);
  return output.summary.violations.map(({ rule, from }) => `${rule.name} ${from}`);
}

describe('the import rules', () => {
  test('find nothing wrong with a project that keeps them', async () => {
    expect(await faultsOf('kept', kept)).toEqual([]);
  });

  test('find each fault, and name its rule', async () => {
    const files = { ...kept, ...Object.fromEntries(broken) };
    const faults = await faultsOf('broken', files);
    expect(faults.toSorted()).toEqual(broken.map(([file, , rule]) => `${rule} ${file}`).toSorted());
  });

  test('find a second file that draws with wavesurfer.js', async () => {
    const second = { 'src/player/a.ts': "import WaveSurfer from 'wavesurfer.js'; WaveSurfer;" };
    const faults = await faultsOf('second', { ...kept, ...second });
    expect(faults).toEqual([expect.stringMatching(/^wavesurfer-in-one-file .*wavesurfer\.js/)]);
  });

  test('have each been seen to fail', () => {
    const seen = new Set([...broken.map(([, , rule]) => rule), 'wavesurfer-in-one-file']);
    expect(rules.forbidden.map(({ name }) => name).toSorted()).toEqual([...seen].toSorted());
  });
});
