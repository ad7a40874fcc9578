export { openApiDocument } from './openapi.js';
export { openPackages } from './packages.js';
export { type RunningServer, startServer } from './server.js';
export { type RunningWorker, startWorker } from './worker.js';
