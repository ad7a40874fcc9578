import type { BootProblem } from './graph.js';

/** All problems of a boot at once, each with its package. */
export class BootError extends Error {
  constructor(readonly problems: readonly BootProblem[]) {
    super(['Sreda cannot start:', ...problems.map((p) => `  ${p.package}: ${p.message}`)].join('\n'));
    this.name = 'BootError';
  }
}
