import swc from '@swc/core';

// dependency-cruiser 17 never tells swc that a file holds JSX; 18 does, and needs Node 22.
const { parseFileSync } = swc;
swc.parseFileSync = (file, options) =>
  parseFileSync(file, { ...options, tsx: file.endsWith('.tsx') });

const pure = ['call', 'wire', 'insight', 'contract'];
const belowPages = [
  ...pure,
  ...['session', 'api', 'player', 'first-words', 'ui', 'messages', 'call-address', 'reviewing'],
];

/** What each folder of `src` may import from the others of `src`. Itself, every folder may. */
const mayImport = {
  call: [],
  wire: ['call'],
  insight: ['call'],
  contract: ['call', 'insight'],
  'call-import': ['call', 'insight', 'contract'],
  ui: [],
  messages: [],
  'first-words': ['call', 'wire'],
  session: ['contract', 'ui'],
  api: [...pure, 'session'],
  player: ['call', 'ui'],
  'call-address': ['call', 'ui', 'messages'],
  reviewing: [...pure, 'session', 'api', 'ui', 'messages'],
  table: ['call', 'ui', 'messages'],
  'call-page': belowPages,
  'open-call': belowPages,
  calls: [...belowPages, 'table', 'call-import'],
  queues: belowPages,
  reviews: [...belowPages, 'table'],
  overview: [...belowPages, 'table'],
  scorecards: belowPages,
  people: belowPages,
  audit: belowPages,
  'sign-in': belowPages,
  app: [
    ...belowPages,
    ...[
      'call-page',
      'open-call',
      'calls',
      'queues',
      'reviews',
      'overview',
      'scorecards',
      'people',
      'audit',
      'sign-in',
    ],
  ],
  testing: [...pure, 'api'],
};

const ours = '^(src|server|e2e|bench)/';
const tests = ['\\.test\\.tsx?$', '^src/testing/', '^server/api/testing\\.ts$'];
const folders = (names) => `^src/(${names.join('|')})/`;
const packages = (names) => `(^|/)node_modules/(${names.join('|')})/`;
const react = packages(['react', 'react-dom', 'react-router', '@base-ui/react', 'lucide-react']);
const zod = packages(['zod']);
const wavesurfer = packages(['wavesurfer.js']);

/** @returns {import('dependency-cruiser').IRegularForbiddenRuleType} */
const rule = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

/**
 * These rules let every folder import `testing`; `only-tests-import-testing` says which files may.
 */
const oneWay = Object.entries(mayImport).map(([folder, others]) =>
  rule(
    `${folder}-imports-one-way`,
    `src/${folder} imports of ours: ${others.join(', ') || 'nothing'}.`,
    { path: folders([folder]) },
    {
      path: ours,
      pathNot: [
        folders([folder, 'testing', ...others]),
        ...(folder === 'testing' ? ['^server/demo-platform/'] : []),
      ],
    },
  ),
);

/** @type {import('dependency-cruiser').IForbiddenRuleType[]} */
const forbidden = [
  ...oneWay,
  rule(
    'folder-has-rule',
    'A new folder of src says in mayImport what it may import.',
    { path: '^src/[^/]+/', pathNot: folders(Object.keys(mayImport)) },
    {},
  ),
  rule(
    'main-starts-the-app',
    'src/main.ts asks for the call, shows its first words and starts the app.',
    { path: '^src/[^/]+$' },
    {
      path: ours,
      pathNot: [
        '^src/[^/]+$',
        folders(['call', 'wire', 'ui', 'session', 'api', 'first-words', 'app', 'player/clips']),
      ],
    },
  ),
  rule(
    'only-tests-import-testing',
    'What helps tests stays out of the app and the server.',
    { pathNot: tests },
    { path: '^src/testing/' },
  ),
  rule(
    'domain-without-packages',
    'Calls and what is read out of them need no package, no browser and no Node.',
    { path: folders(['call', 'insight']), pathNot: tests },
    { pathNot: '^src/' },
  ),
  rule(
    'wire-with-zod-only',
    'Reading the wire needs zod, and no browser or Node.',
    { path: folders(['wire']), pathNot: tests },
    { pathNot: ['^src/', zod] },
  ),
  rule(
    'contract-with-few-packages',
    'The contract needs zod, fractions for its scores and a near search for quotes; no browser or Node.',
    { path: folders(['contract']), pathNot: tests },
    { pathNot: ['^src/', zod, packages(['fraction.js', 'approx-string-match'])] },
  ),
  rule(
    'zod-at-the-door',
    'Only code that reads answers uses zod: they are parsed once.',
    { path: '^src/', pathNot: folders(['api', 'wire', 'contract', 'testing']) },
    { path: zod },
  ),
  rule(
    'no-react-below-pages',
    'Requests, first words and what reads tables know no React.',
    { path: folders(['api', 'first-words', 'call-import']) },
    { path: react },
  ),
  rule(
    'wavesurfer-in-player',
    'Only the player draws with wavesurfer.js.',
    { path: '^src/', pathNot: folders(['player']) },
    { path: wavesurfer },
  ),
  {
    name: 'wavesurfer-in-one-file',
    comment: 'One file of the player imports wavesurfer.js.',
    severity: 'error',
    from: { path: folders(['player']) },
    module: { path: wavesurfer, numberOfDependentsMoreThan: 1 },
  },
  rule(
    'server-imports-pure',
    'The server shares the pure folders of src, and nothing else.',
    { path: '^server/' },
    { path: '^(src|e2e|bench)/', pathNot: folders([...pure, 'testing']) },
  ),
  rule(
    'http-knows-no-capability',
    'server/http is what any HTTP server needs.',
    { path: '^server/http/' },
    { path: '^server/[^/]+/', pathNot: '^server/http/' },
  ),
  rule(
    'demo-platform-stands-alone',
    'The demo platform stands in for a server of somebody else: it shares no code with the gateway.',
    { path: '^server/demo-platform/' },
    { path: ours, pathNot: ['^server/demo-platform/', '^server/(project-root|running)\\.ts$'] },
  ),
  rule(
    'e2e-stands-outside',
    'The browser tests see only what a person sees; what makes stores, starts a provider and reads annotations they share with the server’s tests.',
    { path: '^e2e/' },
    {
      path: ours,
      pathNot: [
        '^e2e/',
        '^server/store/testing/(postgres-server|templates|temporary-folder)\\.ts$',
        '^server/people/provider/testing\\.ts$',
        '^server/reviews/export/testing/',
      ],
    },
  ),
  rule(
    'bench-measures-from-outside',
    'The bench measures the built app, the domain and the server.',
    { path: '^bench/' },
    { path: '^src/', pathNot: folders(pure) },
  ),
  rule(
    'no-circle',
    'Two files never import each other, not even through others.',
    {},
    { circular: true },
  ),
  rule('no-unresolved', 'What is imported exists.', {}, { couldNotResolve: true }),
];

/** @type {import('dependency-cruiser').ICruiseOptions} */
const options = {
  parser: 'swc',
  doNotFollow: 'node_modules',
  enhancedResolveOptions: {
    exportsFields: ['exports'],
    conditionNames: ['import', 'default', 'types'],
  },
};

export default { forbidden, options };
