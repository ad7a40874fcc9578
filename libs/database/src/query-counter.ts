import { AsyncLocalStorage } from 'node:async_hooks';
import type { Logger } from 'typeorm';

/** What one unit of work (a request, a test's callback) sent to the database. */
export interface QueryCount {
  statements: string[];
}

const counts = new AsyncLocalStorage<QueryCount>();

/** Counts the statements that `fn` sends, nested calls of other units included. */
export async function countQueries<T>(fn: () => Promise<T>): Promise<{ result: T; statements: readonly string[] }> {
  const count: QueryCount = { statements: [] };
  const result = await counts.run(count, fn);
  return { result, statements: count.statements };
}

/** TypeORM's logger is the one place that sees every statement. It prints nothing. */
export class CountingLogger implements Logger {
  logQuery(statement: string): void {
    counts.getStore()?.statements.push(statement);
  }
  logQueryError(): void {}
  logQuerySlow(): void {}
  logSchemaBuild(): void {}
  logMigration(): void {}
  log(): void {}
}
