export * from './access.decorators.js';
export * from './ctx.decorator.js';
export * from './fields.js';
export * from './paging.js';
export * from './people-page.js';
export * from './plain-job.js';
export * from './schema.js';
export * from './services.js';
