/** What each folder of `src` may import from the others. Itself, every folder may. */
export const allowedFolders: Readonly<Record<string, readonly string[]>> = {
  call: [],
  wire: ['call'],
  ui: [],
  messages: [],
  api: ['call', 'wire'],
  player: ['call', 'ui'],
  'call-address': ['call', 'ui', 'messages'],
  'call-page': [
    'call',
    'ui',
    'messages',
    'api',
    'player',
    'call-address',
    'insight',
    'first-words',
  ],
  'open-call': ['call', 'ui', 'messages', 'api', 'player', 'call-address'],
  app: [
    'first-words',
    'call',
    'ui',
    'messages',
    'api',
    'player',
    'call-address',
    'call-page',
    'open-call',
  ],
  '': ['call', 'api', 'first-words', 'app'],
  insight: ['call'],
  'first-words': ['call', 'wire'],
  testing: ['call', 'wire'],
};

const demoPlatform = '../server/demo-platform/';
const importForms = [
  /\bfrom\s*['"]([^'"]+)['"]/g,
  /\bimport\s*['"]([^'"]+)['"]/g,
  /\bimport\s*\(\s*['"]([^'"]+)['"]/g,
];
const pure = new Set(['call', 'wire', 'insight']);
const withoutReact = new Set([...pure, 'api']);
const react = /^(react|react-dom|react-router|@base-ui\/react|lucide-react)(\/|$)/;

/** Sources by their path from `src`, written `./call/types.ts`. */
export type Sources = Readonly<Record<string, string>>;

interface Import {
  file: string;
  folder: string;
  isTest: boolean;
  /** What is imported: a package, or a path from `src`, written `call/types.ts`. */
  target: string;
  isPackage: boolean;
}

function resolve(file: string, specifier: string): string {
  return new URL(specifier, `file:///root/src/${file}`).pathname.replace(
    /^\/root\/(src\/)?/,
    (_, inside) => (inside ? '' : '../'),
  );
}

function isTestFile(path: string): boolean {
  return path.startsWith('./testing/') || path.endsWith('.test.ts');
}

function folderOf(path: string): string {
  const [folder = '', ...rest] = path.split('/');
  return rest.length > 0 ? folder : '';
}

function importsOf(path: string, source: string): Import[] {
  const file = path.replace(/^\.\//, '');
  const folder = folderOf(file);
  const isTest = isTestFile(path);
  const specifiers = importForms.flatMap((form) =>
    Array.from(source.matchAll(form), ([, specifier = '']) => specifier),
  );
  return specifiers.map((specifier) => {
    const isPackage = !specifier.startsWith('.');
    const target = isPackage ? specifier : resolve(file, specifier);
    return { file, folder, isTest, target, isPackage };
  });
}

function packageFault({ folder, target }: Import): string | null {
  if (/^zod(\/|$)/.test(target) && folder !== 'api') {
    return 'zod belongs in api';
  }
  if (target.startsWith('wavesurfer.js') && folder !== 'player') {
    return 'wavesurfer.js belongs in player';
  }
  if (react.test(target) && withoutReact.has(folder)) return `no React in ${folder}`;
  if (target.startsWith('@tanstack/') && pure.has(folder)) return `${folder} knows no server state`;
  return null;
}

function pathFault({ folder, target, isTest }: Import): string | null {
  if (target.startsWith('../')) {
    const isDemo = folder === 'testing' && target.startsWith(demoPlatform);
    return isDemo ? null : 'src imports nothing from outside src';
  }
  const to = folderOf(target);
  if (to === folder || (isTest && (to === 'testing' || to === 'wire'))) return null;
  const allowed = allowedFolders[folder];
  if (!allowed) return `no rule for the folder ${folder}`;
  return allowed.includes(to) ? null : `${folder || 'main'} may not import ${to || 'the root'}`;
}

function filesWith(sources: Sources, form: RegExp): string[] {
  return Object.keys(sources).filter((path) => !isTestFile(path) && form.test(sources[path] ?? ''));
}

function onlyIn(folder: string, what: string, files: string[]): string[] {
  const isRight = files.length === 1 && files[0]?.startsWith(`./${folder}/`);
  return isRight ? [] : [`${what} in exactly one file of ${folder}, not in: ${files.join(', ')}`];
}

/** Every breach of the rules about what imports what, each with its file. */
export function importFaults(sources: Sources): string[] {
  const faults = Object.entries(sources)
    .flatMap(([path, source]) => importsOf(path, source))
    .flatMap((each) => {
      const fault = each.isPackage ? packageFault(each) : pathFault(each);
      return fault ? [`${each.file} → ${each.target}: ${fault}`] : [];
    });
  return [
    ...faults,
    ...onlyIn('player', 'wavesurfer.js', filesWith(sources, /\bfrom\s*['"]wavesurfer\.js/)),
    ...onlyIn('api', 'fetch', filesWith(sources, /(?<![\w$])fetch\(/)),
  ];
}
