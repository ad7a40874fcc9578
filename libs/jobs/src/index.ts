export { JobsModule } from './jobs.module.js';
export { WorkerRuntime } from './worker.runtime.js';
