const order = (name, inside, folders) =>
  folders.flatMap((folder, at) => {
    const later = folders.slice(at + 1)
    return later.length === 0
      ? []
      : [
          {
            name: `${name}-${folder.replaceAll('/', '-')}`,
            comment: 'Folders of a package import only those listed before them in the architecture.',
            severity: 'error',
            from: { path: `^${inside}/${folder}/`, pathNot: '\\.test\\.ts$' },
            to: { path: `^${inside}/(${later.join('|')})/` },
          },
        ]
  })

const only = (name, from, to, comment) => ({
  name,
  comment,
  severity: 'error',
  from: { path: from },
  to: { path: to },
})

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    {
      name: 'no-cycles',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'resolvable',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '^(\\$app|\\$env|\\./\\$types)' },
    },
    only('blueprint-alone', '^packages/blueprint/', '^(packages/(protocol|testkit)|sync-server|web|test)/'),
    {
      name: 'blueprint-pure',
      comment: 'No DOM, no Node: what a blueprint is runs anywhere.',
      severity: 'error',
      from: { path: '^packages/blueprint/src/', pathNot: '\\.test\\.ts$' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'vocabulary-imports-nothing',
      severity: 'error',
      from: { path: '^packages/blueprint/src/vocabulary/' },
      to: { pathNot: '^packages/blueprint/src/vocabulary/' },
    },
    only('protocol-below', '^packages/protocol/', '^(packages/testkit|sync-server|web|test)/'),
    only('server-below', '^sync-server/', '^(web|test)/'),
    {
      name: 'testkit-in-tests',
      severity: 'error',
      from: { pathNot: '(\\.test\\.ts$|\\.fixture\\.ts$|/contracts/|^test/|^packages/testkit/)' },
      to: { path: '^packages/testkit/' },
    },
    {
      name: 'web-takes-only-types-of-the-server',
      severity: 'error',
      from: { path: '^web/' },
      to: { path: '^sync-server/', dependencyTypesNot: ['type-only'] },
    },
    only('web-not-test', '^web/', '^test/'),
    {
      name: 'packages-by-their-entries',
      comment: 'Another package is entered by what its exports name.',
      severity: 'error',
      from: { path: '^(packages/[^/]+|sync-server|web|test)/' },
      to: {
        path: '^(packages/[^/]+|sync-server|web)/src/',
        pathNot: [
          '^$1/',
          '^packages/[^/]+/src/index\\.ts$',
          '^packages/blueprint/src/(layout|analysis|interchange|templates)/index\\.ts$',
          '^sync-server/src/(index|http/api-type)\\.ts$',
        ],
      },
    },
    {
      name: 'components-without-yjs',
      comment: 'Components get values and callbacks.',
      severity: 'error',
      from: { path: '^web/src/.*\\.svelte$' },
      to: { path: '(^|/)node_modules/(yjs|y-websocket|y-protocols|y-indexeddb)/' },
    },
    {
      name: 'lucia-behind-auth',
      severity: 'error',
      from: { path: '^sync-server/', pathNot: '^sync-server/src/auth/' },
      to: { path: 'node_modules/lucia/' },
    },
    {
      name: 'database-behind-storage',
      severity: 'error',
      from: { path: '^sync-server/', pathNot: '^sync-server/src/storage/sqlite/' },
      to: { path: 'node_modules/better-sqlite3/' },
    },
    ...order('blueprint', 'packages/blueprint/src', [
      'vocabulary',
      'model',
      'doc',
      'commands',
      'layout',
      'analysis',
      'interchange',
      'templates',
    ]),
    ...order('server', 'sync-server/src', [
      'kernel',
      'storage',
      'auth',
      'rooms',
      'maintenance',
      'blueprints',
      'http',
      'socket',
    ]),
    ...order('web', 'web/src/lib', [
      'ui',
      'api',
      'sync',
      'editor',
      'board',
      'panels',
      'comments',
      'workshop',
      'views',
    ]),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(build|build-server|(load|board-bench)/peers|\\.svelte-kit|paraglide)/' },
    tsPreCompilationDeps: true,
    combinedDependencies: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['svelte', 'browser', 'import', 'types', 'default'],
      extensions: ['.ts', '.js', '.svelte', '.d.ts'],
    },
  },
}
