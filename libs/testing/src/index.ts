export { expectQueries } from './expect-queries.js';
export { createDatabase, type EmptyDatabase, startTestDatabase, templateDatabase, type TestDatabase } from './test-database.js';
export { type Answer, problemCode, TestClient } from './test-client.js';
