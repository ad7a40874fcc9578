export { expectQueries } from './expect-queries.js';
export { startTestDatabase, type TestDatabase } from './test-database.js';
export { type Answer, problemCode, TestClient } from './test-client.js';
