/** One configuration for all tests; `npm test` runs the projects in order, each with the isolation that it needs. */
const base = {
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts'],
  testEnvironmentOptions: { customExportConditions: ['sreda-source', 'node'] },
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      {
        jsc: {
          target: 'es2022',
          parser: { syntax: 'typescript', decorators: true },
          transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
        },
        module: { type: 'es6' },
      },
    ],
  },
  // Where tests are: packages from outside are found without a look at all their files.
  roots: ['<rootDir>/libs', '<rootDir>/plugins', '<rootDir>/apps', '<rootDir>/test'],
  modulePathIgnorePatterns: ['/dist/', '/.data/'],
};

const services = { globalSetup: '<rootDir>/test/services/global-setup.mjs', globalTeardown: '<rootDir>/test/services/global-teardown.mjs' };

export default {
  // Booting the product or a browser takes seconds on a busy machine; a test that hangs still ends.
  testTimeout: 60_000,
  projects: [
    { ...base, displayName: 'unit', testMatch: ['<rootDir>/{libs,plugins,apps}/*/{src,test,web}/**/*.test.ts'] },
    {
      ...base,
      ...services,
      displayName: 'e2e',
      testMatch: ['<rootDir>/test/{e2e,kills}/**/*.test.ts', '<rootDir>/{libs,plugins,apps}/*/{src,test}/**/*.itest.ts'],
    },
    { ...base, ...services, displayName: 'browser', testMatch: ['<rootDir>/test/browser/**/*.test.ts'] },
  ],
};
