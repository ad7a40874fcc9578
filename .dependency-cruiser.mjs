// Boundaries between packages. `$1` is the group that `from` captured.
export default {
  forbidden: [
    {
      name: 'no-cycles',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only', 'dynamic-import'] } },
    },
    { name: 'lib-knows-no-plugin', severity: 'error', from: { path: '^libs/' }, to: { path: '^plugins/' } },
    { name: 'nobody-imports-an-app', severity: 'error', from: { path: '^(libs|plugins)/' }, to: { path: '^apps/' } },
    {
      name: 'package-through-its-api-only',
      comment: 'Import `@sreda/<name>`; what its src/index.ts does not export is private.',
      severity: 'error',
      from: { path: '^(libs|plugins|apps)/([^/]+)/' },
      to: {
        path: '^(libs|plugins)/[^/]+/(src|web)/',
        pathNot: [
          '^$1/$2/',
          '^(libs|plugins)/[^/]+/src/(index|manifest)\\.ts$',
          '^libs/plugin-sdk/src/server/index\\.ts$',
          '^libs/database/src/(embedded/supervisor|backup/backup)\\.ts$',
          '^libs/testing/src/(test-app|school|smtp|unzip|contracts/[\\w-]+)\\.ts$',
          '^libs/questions/src/engine/(question-attempt|stored-step)\\.ts$',
          '^libs/ui/src/(theme\\.css|api/device-storage\\.ts)$',
          '^libs/kernel/src/config\\.ts$',
        ],
      },
    },
    {
      name: 'web-imports-no-server',
      severity: 'error',
      from: { path: '^(apps/web|libs/(ui|editor)|plugins/[^/]+/web)/' },
      to: { path: '^(libs|plugins)/', pathNot: ['^libs/(ui|editor|contracts)/', '^plugins/[^/]+/web/'] },
    },
    {
      name: 'contracts-are-isomorphic',
      severity: 'error',
      from: { path: '^libs/contracts/' },
      to: { path: '^(libs/(?!contracts)|node_modules/(@nestjs|typeorm|pg|class-validator))' },
    },
    {
      name: 'manifest-is-data',
      comment: 'A manifest is read without Nest, TypeORM or a validator; its server part is a dynamic import.',
      severity: 'error',
      from: { path: '/src/manifest\\.ts$' },
      to: { path: '^node_modules/(@nestjs|typeorm|class-validator)', dependencyTypesNot: ['dynamic-import'] },
    },
    {
      name: 'pure-cores',
      comment: 'The hard logic knows no Nest, HTTP or database.',
      severity: 'error',
      from: { path: '^libs/(questions/src/engine|grades/src/tree)/' },
      to: { path: '^(node_modules/(@nestjs|typeorm|pg|fastify)|libs/(kernel|database)/)' },
    },
    { name: 'not-to-tests', severity: 'error', from: { pathNot: '\\.(test|itest)\\.ts$|^test/' }, to: { path: '\\.(test|itest)\\.ts$' } },
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(/dist/|^node_modules/\\.cache)' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['sreda-source', 'import', 'node', 'default'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json'],
    },
  },
};
