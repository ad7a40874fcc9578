export { createDataSource, dataSourceOptions } from './data-source.js';
export { Database, type Isolation, violates } from './database.js';
export {
  type AppliedMigration,
  appliedMigrations,
  dropPackage,
  MigrationError,
  migrationsToRun,
  type PackageMigrations,
  pendingMigrations,
  runMigrations,
  schemaDrift,
} from './migrations.js';
export { countQueries } from './query-counter.js';
export { SENT_WITH_NEXT } from './round-trips.js';
export { type Excerpt, excerptColumns, excerptOf, htmlText, type SearchQuery, searchQuery, searchVector } from './search.js';
