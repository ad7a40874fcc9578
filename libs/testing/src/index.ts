export { expectQueries } from './expect-queries.js';
export { startTestApp, type TestApp } from './test-app.js';
export { startTestDatabase, type TestDatabase } from './test-database.js';
