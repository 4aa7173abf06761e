const OURS = '^(src-|migrations/|scripts/|tests/)';
const NODE_MODULES = '(^|/)node_modules/';

/** Imports run one way: src-renderer → src-shared ← src-main; inside src-main: electron, cli → service → procedures, imports, documents → ledger. */
const forbidden = [
  {
    name: 'no-cycles',
    comment: 'Files that need each other to load cannot be read or tested one at a time. (Types may.)',
    from: {},
    to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
  },
  {
    name: 'leads-somewhere',
    comment: 'An import of something that is not there.',
    from: {},
    to: { couldNotResolve: true },
  },
  {
    name: 'shared-is-pure',
    comment:
      'src-shared runs in every process: it uses nothing of ours but itself, no Electron, no database.',
    from: { path: '^src-shared/' },
    to: { path: `${OURS}|${NODE_MODULES}(electron|better-sqlite3|kysely)/`, pathNot: '^src-shared/' },
  },
  {
    name: 'shared-knows-no-node',
    comment: 'src-shared runs in every process, also where there is no Node.',
    from: { path: '^src-shared/' },
    to: { dependencyTypes: ['core'] },
  },
  {
    name: 'screens-ask-the-desk',
    comment: 'A screen has no Electron and no database: it calls the desk through the contract.',
    from: { path: '^src-renderer/' },
    to: {
      path: `${OURS}|${NODE_MODULES}(electron|better-sqlite3|kysely)/`,
      pathNot: '^src-(renderer|shared)/',
    },
  },
  {
    name: 'screens-know-no-node',
    comment: 'A screen runs in a sandbox without Node.',
    from: { path: '^src-renderer/' },
    to: { dependencyTypes: ['core'] },
  },
  {
    name: 'shell-knows-no-screen',
    comment: 'The shell serves every screen; only the files that put the window together name them.',
    from: {
      path: '^src-renderer/app/',
      pathNot: '^src-renderer/app/(routes\\.tsx|Stage\\.tsx|search/sources\\.ts)$',
    },
    to: { path: '^src-renderer/features/' },
  },
  {
    name: 'one-folder-knows-electron',
    comment:
      'All the rest must run under plain Node too: for the tests, the benchmarks and the desk command.',
    from: { path: '^(src-main|migrations)/', pathNot: '^src-main/electron/' },
    to: { path: `${NODE_MODULES}electron/` },
  },
  {
    name: 'one-door-to-the-file',
    comment: 'Only connection.ts opens a database, so that what every opening must set stands in one place.',
    from: { path: '^(src-|migrations/)', pathNot: '^src-main/ledger/connection\\.ts$' },
    to: { path: `${NODE_MODULES}better-sqlite3/`, dependencyTypesNot: ['type-only'] },
  },
  {
    name: 'main-shows-nothing',
    comment: 'src-main knows no screen.',
    from: { path: '^src-main/' },
    to: { path: '^src-renderer/' },
  },
  {
    name: 'ledger-is-the-ground',
    comment: 'The ledger knows the file and its guarantees, not what the office does with it.',
    from: { path: '^src-main/ledger/' },
    to: { path: '^src-main/(procedures|imports|documents|service|electron|cli)/' },
  },
  {
    name: 'procedures-know-no-process',
    comment: 'What the office can do does not depend on who asks.',
    from: { path: '^src-main/(procedures|imports|documents)/' },
    to: { path: '^src-main/(service|electron|cli)/' },
  },
  {
    name: 'service-knows-no-front',
    comment: 'The ledger process is the same behind the window and behind the shell.',
    from: { path: '^src-main/service/' },
    to: { path: '^src-main/(electron|cli)/' },
  },
  {
    name: 'migrations-stand-alone',
    comment: 'A migration must do the same in twenty years, whatever became of the app.',
    from: { path: '^migrations/' },
    to: { path: OURS, pathNot: '^migrations/' },
  },
  {
    name: 'sources-need-no-tests',
    comment: 'What is shipped does not import what builds or tests it.',
    from: { path: '^(src-|migrations/)' },
    to: { path: '^(scripts|tests)/' },
  },
];

module.exports = {
  forbidden: forbidden.map((rule) => ({ ...rule, severity: 'error' })),
  options: {
    parser: 'swc',
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
    },
  },
};
