import { describe, expect, test } from 'vitest';
import { allowedFolders, importFaults, type Sources } from './testing/import-rules.ts';

const sources = import.meta.glob<string>('./**/*.{ts,tsx}', {
  query: '?raw',
  eager: true,
  import: 'default',
});

/** A small project that keeps the rules, with files of its own added or replaced. */
function faultsWith(files: Sources): string[] {
  return importFaults({
    './api/client.ts': 'await fetch(path);',
    './player/waveform.tsx': "import WaveSurfer from 'wavesurfer.js';",
    ...files,
  });
}

describe('the project', () => {
  test('imports one way', () => {
    expect(importFaults(sources)).toEqual([]);
  });

  test('has a rule for each of its folders', () => {
    const folders = Object.keys(sources).map((path) => path.split('/').slice(1, -1)[0] ?? '');
    expect(Object.keys(allowedFolders).sort()).toEqual([...new Set(folders)].sort());
  });
});

describe('the rules', () => {
  test('find nothing wrong with a project that keeps them', () => {
    const files = {
      './call/types.ts': "export * from './clock.ts';",
      './api/call-list.ts':
        "import type { Call } from '../call/types.ts'; import * as z from 'zod/mini';",
      './api/call-query.ts': "import { queryOptions } from '@tanstack/react-query';",
      './call-page/panel.tsx':
        "import { m } from '../messages/index.ts'; refetch(); this.prefetch(1);",
      './app/routes.tsx': "await import('../call-page/call-page.tsx');",
      './main.tsx': "import './index.css'; import { App } from './app/app.tsx';",
      './call/clock.test.ts': "import { createRecord } from '../testing/builders.ts';",
    };
    expect(faultsWith(files)).toEqual([]);
  });

  test.for([
    ['call/x.ts', "import { m } from '../messages/index.ts';", 'call may not import messages'],
    ['call/x.ts', "import type { Call } from '../wire/to-call.ts';", 'call may not import wire'],
    ['wire/x.ts', "import { a } from '../api/a.ts';", 'wire may not import api'],
    ['ui/x.tsx', "import type { Clip } from '../call/types.ts';", 'ui may not import call'],
    ['messages/x.ts', "export { a } from '../ui/a.ts';", 'messages may not import ui'],
    ['api/x.ts', "import { a } from '../player/a.ts';", 'api may not import player'],
    ['player/x.ts', "import { a } from '../api/a.ts';", 'player may not import api'],
    ['call-address/x.ts', "import { a } from '../api/a.ts';", 'call-address may not import api'],
    ['call-page/x.tsx', "import '../open-call/a.tsx';", 'call-page may not import open-call'],
    [
      'open-call/x.tsx',
      "await import('../call-page/a.tsx');",
      'open-call may not import call-page',
    ],
    ['call-page/x.tsx', "import { a } from '../app/a.tsx';", 'call-page may not import app'],
    [
      'call-page/x.tsx',
      "import {\n  a,\n} from '../main.tsx';",
      'call-page may not import the root',
    ],
    ['call/x.ts', "import { a } from '../testing/a.ts';", 'call may not import testing'],
    ['later/x.ts', "import { a } from '../call/a.ts';", 'no rule for the folder later'],
    ['api/x.ts', "import a from '../../server/a.ts';", 'nothing from outside src'],
    ['api/x.test.ts', "import a from '../../e2e/a.ts';", 'nothing from outside src'],
    ['testing/x.ts', "import a from '../../bench/a.ts';", 'nothing from outside src'],
    ['call/x.ts', "import * as z from 'zod/mini';", 'zod belongs in api'],
    ['call-page/x.tsx', "import * as z from 'zod';", 'zod belongs in api'],
    ['call/x.ts', "import { useState } from 'react';", 'no React in call'],
    ['api/x.ts', "import { use } from 'react';", 'no React in api'],
    ['api/x.ts', "import { Link } from 'react-router';", 'no React in api'],
    ['call/x.ts', "import { queryOptions } from '@tanstack/react-query';", 'no server state'],
    ['call-page/x.tsx', "import W from 'wavesurfer.js/dist/x';", 'wavesurfer.js belongs in player'],
    ['player/x.ts', "import W from 'wavesurfer.js';", 'wavesurfer.js in exactly one file'],
    ['api/x.ts', 'fetch(path);', 'fetch in exactly one file'],
    ['call-page/x.tsx', 'void window.fetch(path);', 'fetch in exactly one file'],
  ] as const)('find in %s: %s', ([file, source, fault]) => {
    expect(faultsWith({ [`./${file}`]: source }).join('\n')).toContain(fault);
  });

  test('miss the file that alone may fetch', () => {
    expect(faultsWith({ './api/client.ts': '' }).join()).toContain('fetch in exactly one file');
  });
});
